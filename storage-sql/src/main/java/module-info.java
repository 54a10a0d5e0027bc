/** What the SQL adapters share: a schema for each database, telling errors apart. */
@org.jspecify.annotations.NullMarked
module dev.kith.storage.sql {
    requires transitive dev.kith.api;
    requires transitive java.sql;
    requires com.zaxxer.hikari;
    requires static com.fasterxml.jackson.annotation; // rows bear its annotations
    requires static org.jspecify;

    exports dev.kith.storage.sql;
}
