/** How Kith's rules are kept: validation, the services, passwords, events, JSON. */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("requires-automatic") // one library is not a module yet
module dev.kith.core {
    requires transitive dev.kith.api;
    requires static org.jspecify;
    requires com.fasterxml.uuid;
    requires org.hibernate.validator;
    requires org.bouncycastle.provider;
    requires rocks.xmpp.precis;
    requires tools.jackson.databind;

    exports dev.kith.core;

    uses dev.kith.spi.StorageProvider;
}
