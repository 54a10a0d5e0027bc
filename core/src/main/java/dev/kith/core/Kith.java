package dev.kith.core;

import dev.kith.core.internal.Scope;
import dev.kith.core.internal.ScopedServices;
import dev.kith.core.internal.Settings;
import dev.kith.error.StorageException;
import dev.kith.event.KithListener;
import dev.kith.group.GroupPolicy;
import dev.kith.spi.AfterCommit;
import dev.kith.spi.OpenOptions;
import dev.kith.spi.Storage;
import dev.kith.user.User;
import dev.kith.user.UserId;
import dev.kith.user.Users;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Users, messages and groups over a store. Make one for an application and keep it; it is safe for several threads. Who
 * acts is always said: {@link #as} acts for a user, {@link #asSystem} for jobs and moderators.
 *
 * <p>Null is refused with a {@link NullPointerException} where nothing else is said.
 */
public final class Kith implements AutoCloseable {

    private final Settings settings;
    private final Scope scope;
    private final @Nullable Storage owned;
    private final boolean tellsEvents;

    private Kith(Settings settings, Storage storage, @Nullable Storage owned) {
        this(settings, Scope.over(storage, settings), owned, storage.afterCommit() != AfterCommit.NEVER);
    }

    private Kith(Settings settings, Scope scope, @Nullable Storage owned, boolean tellsEvents) {
        this.settings = settings;
        this.scope = scope;
        this.owned = owned;
        this.tellsEvents = tellsEvents;
    }

    /**
     * Opens a store by URL, with no credentials, in the relational reading: {@link #open(String, OpenOptions)} in short.
     *
     * @param url such as {@code jdbi:jdbc:h2:file:./community}
     * @return Kith over it; closing it closes the store
     * @throws StorageException as {@link Storages#open} does
     */
    public static Kith open(String url) {
        return open(url, OpenOptions.DEFAULT);
    }

    /**
     * Opens a store by URL. Swapping the storage is changing that string and the adapter on the class path.
     *
     * @param url such as {@code jdbi:jdbc:h2:file:./community}
     * @param options credentials, reading, prefix
     * @return Kith over it; closing it closes the store
     * @throws StorageException as {@link Storages#open} does
     */
    public static Kith open(String url, OpenOptions options) {
        Storage storage = Storages.open(url, options);
        return new Kith(new Settings.Draft().settle(), storage, storage);
    }

    /** {@return a builder for hosts that hand in what they have} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return what registers, finds and signs in} */
    public Users users() {
        return ScopedServices.users(scope);
    }

    /**
     * Acts for a user. Whether it exists shows at the first call that needs it.
     *
     * @param user who acts
     * @return what that user may do
     */
    public ActingUser as(User user) {
        return as(user.userId());
    }

    /**
     * Acts for a user. Whether it exists shows at the first call that needs it.
     *
     * @param userId who acts
     * @return what that user may do
     */
    public ActingUser as(UserId userId) {
        return ScopedServices.actingUser(scope, Objects.requireNonNull(userId, "userId"));
    }

    /** {@return what jobs and moderators may do: no policy is asked, every constraint holds} */
    public ActingSystem asSystem() {
        return ScopedServices.actingSystem(scope);
    }

    /**
     * Makes several calls one: all of it is kept, or, where the work throws, nothing. A call that fails inside leaves no
     * trace and the transaction usable. Events go out after the commit.
     *
     * @param work what to do, with nothing but the Kith it is given; it may run again from the start after the database
     *     reported that it rolled back, so it has no effects beside that Kith's
     * @param <T> what comes of it
     * @return what the work returned
     * @throws IllegalStateException where the work, or a listener or policy it calls, uses this Kith instead of its own
     */
    public <T> T inTransaction(Function<? super Kith, ? extends T> work) {
        return scope.inStep(inner -> work.apply(new Kith(settings, inner, null, tellsEvents)));
    }

    /**
     * Uses the same rules, clock, policies and listeners over another storage, such as one that joins the host's
     * transaction. Cheap enough for each request.
     *
     * @param storage the other storage, which stays the caller's to close
     * @return Kith over it
     */
    public Kith on(Storage storage) {
        return new Kith(settings, storage, null);
    }

    /** {@return whether listeners are told: false over a storage that joins a transaction without a hook after commit} */
    public boolean tellsEvents() {
        return tellsEvents;
    }

    /** Closes the store, where {@link #open} opened it, and does nothing otherwise. */
    @Override
    public void close() {
        if (owned != null) {
            owned.close();
        }
    }

    /** Takes what a host already has. It creates nothing. Not for several threads. */
    public static final class Builder {

        private final Settings.Draft draft = new Settings.Draft();
        private final List<KithListener> listeners = new ArrayList<>();
        private @Nullable Storage storage;

        private Builder() {}

        /**
         * Sets the store, which stays the caller's to close. Required.
         *
         * @param storage the store
         * @return this builder
         */
        public Builder storage(Storage storage) {
            this.storage = Objects.requireNonNull(storage, "storage");
            return this;
        }

        /**
         * Sets the clock; the system's UTC clock otherwise.
         *
         * @param clock the clock; its zone is ignored
         * @return this builder
         */
        public Builder clock(Clock clock) {
            draft.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Sets the rules; {@link Rules#DEFAULT} otherwise.
         *
         * @param rules the rules
         * @return this builder
         */
        public Builder rules(Rules rules) {
            draft.rules = Objects.requireNonNull(rules, "rules");
            return this;
        }

        /**
         * Sets what hashes passwords; {@link PasswordHasher#argon2id()} otherwise.
         *
         * @param hasher the hasher
         * @return this builder
         */
        public Builder passwordHasher(PasswordHasher hasher) {
            draft.hasher = Objects.requireNonNull(hasher, "hasher");
            return this;
        }

        /**
         * Sets who may do what in groups; {@link GroupPolicy#DEFAULT} otherwise.
         *
         * @param policy the policy
         * @return this builder
         */
        public Builder groupPolicy(GroupPolicy policy) {
            draft.policy = Objects.requireNonNull(policy, "policy");
            return this;
        }

        /**
         * Adds a listener, told after those added before.
         *
         * @param listener who is told what was committed
         * @return this builder
         */
        public Builder listener(KithListener listener) {
            listeners.add(Objects.requireNonNull(listener, "listener"));
            return this;
        }

        /**
         * Makes Kith.
         *
         * @return Kith over the storage
         * @throws IllegalStateException where there is no storage
         */
        public Kith build() {
            if (storage == null) {
                throw new IllegalStateException("Kith needs a storage");
            }
            draft.listeners = List.copyOf(listeners);
            return new Kith(draft.settle(), storage, null);
        }
    }
}
