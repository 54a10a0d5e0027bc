/** Kith on a relational database through JDBI. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // JDBI is not a module yet
module dev.kith.storage.jdbi {
    requires transitive dev.kith.storage.sql;
    requires transitive org.jdbi.v3.core;
    requires io.leangen.geantyref; // JDBI needs it, and cannot say so
    requires static com.fasterxml.jackson.annotation; // rows bear its annotations
    requires static org.jspecify;

    exports dev.kith.storage.jdbi;

    provides dev.kith.spi.StorageProvider with
            dev.kith.storage.jdbi.JdbiStorageProvider;
}
