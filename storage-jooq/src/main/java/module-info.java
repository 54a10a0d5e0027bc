/** Kith on a relational database through jOOQ. */
@org.jspecify.annotations.NullMarked
module dev.kith.storage.jooq {
    requires transitive dev.kith.storage.sql;
    requires transitive org.jooq;
    requires static com.fasterxml.jackson.annotation; // rows bear its annotations
    requires static jakarta.xml.bind; // jOOQ's settings bear its annotations
    requires static org.jspecify;

    exports dev.kith.storage.jooq;
    exports dev.kith.storage.jooq.tables;

    provides dev.kith.spi.StorageProvider with
            dev.kith.storage.jooq.JooqStorageProvider;
}
