/** What a host and an adapter of Kith compile against: rows, commands, services, errors and the storage SPI. */
@org.jspecify.annotations.NullMarked
module dev.kith.api {
    requires transitive jakarta.validation;
    requires static com.fasterxml.jackson.annotation;
    requires static org.jspecify;

    exports dev.kith.error;
    exports dev.kith.event;
    exports dev.kith.group;
    exports dev.kith.message;
    exports dev.kith.model;
    exports dev.kith.model.constraint;
    exports dev.kith.page;
    exports dev.kith.spi;
    exports dev.kith.user;

    opens dev.kith.event;
    opens dev.kith.group;
    opens dev.kith.message;
    opens dev.kith.model.constraint;
    opens dev.kith.page;
    opens dev.kith.user;

    uses dev.kith.spi.StorageProvider;
}
