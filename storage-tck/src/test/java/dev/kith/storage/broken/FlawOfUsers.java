package dev.kith.storage.broken;

import static dev.kith.model.Column.USERS_CREATED_DATE;
import static dev.kith.model.Column.USERS_EMAIL;
import static dev.kith.model.Column.USERS_UPDATED_DATE;
import static dev.kith.model.Column.USERS_USERNAME;
import static dev.kith.storage.tck.Samples.with;

import dev.kith.error.DuplicateValueException;
import dev.kith.spi.Session;
import dev.kith.spi.UserQuery;
import dev.kith.spi.UserStore;
import dev.kith.user.User;
import dev.kith.user.UserKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

enum FlawOfUsers implements Flaw {
    LOSES_UPDATES("C4", "U12", "U13", "U17") {
        @Override
        public UserStore users(Session session) {
            return new ForwardingUsers(session.users()) {
                @Override
                public boolean update(User user, @Nullable Instant expected) {
                    Instant present = find(user.userId()).map(User::updatedDate).orElse(null);
                    return super.update(user, present);
                }
            };
        }
    },

    FOLDS_CASE("U21") {
        @Override
        public UserStore users(Session session) {
            return new ForwardingUsers(session.users()) {
                @Override
                public Optional<User> find(UserKey key) {
                    return super.find(key)
                            .or(() -> key instanceof UserKey.Username name ? folded(name) : Optional.empty());
                }

                private Optional<User> folded(UserKey.Username name) {
                    return list(new UserQuery.All(null, 1_000)).stream()
                            .filter(user -> user.username().equalsIgnoreCase(name.value()))
                            .findFirst();
                }
            };
        }
    },

    ORDERS_IDS_SIGNED("U28") {
        @Override
        public UserStore users(Session session) {
            return new ForwardingUsers(session.users()) {
                @Override
                public List<User> list(UserQuery query) {
                    if (!(query instanceof UserQuery.All all)) {
                        return super.list(query);
                    }
                    return super.list(new UserQuery.All(null, 10_000)).stream()
                            .sorted(Comparator.comparing(user -> user.userId().value()))
                            .filter(user -> all.after() == null
                                    || user.userId()
                                                    .value()
                                                    .compareTo(all.after().value())
                                            > 0)
                            .limit(all.limit())
                            .toList();
                }
            };
        }
    },

    ORDERS_NAMES_BY_UTF_16("U26", "U27") {
        @Override
        public UserStore users(Session session) {
            return new ForwardingUsers(session.users()) {
                @Override
                public List<User> list(UserQuery query) {
                    if (!(query instanceof UserQuery.ByUsername byName)) {
                        return super.list(query);
                    }
                    return super.list(new UserQuery.All(null, 10_000)).stream()
                            .sorted(Comparator.comparing(User::username))
                            .filter(user ->
                                    byName.after() == null || user.username().compareTo(byName.after()) > 0)
                            .limit(byName.limit())
                            .toList();
                }
            };
        }
    },

    TELLS_EMAIL_BEFORE_USERNAME("U9") {
        @Override
        public UserStore users(Session session) {
            return new ForwardingUsers(session.users()) {
                @Override
                public void insert(User user) {
                    try {
                        super.insert(user);
                    } catch (DuplicateValueException refusal) {
                        boolean emailToo = refusal.column() == USERS_USERNAME
                                && find(UserKey.email(user.email())).isPresent();
                        throw emailToo ? new DuplicateValueException(USERS_EMAIL) : refusal;
                    }
                }
            };
        }
    },

    ROUNDS_TO_MILLISECONDS("U10", "U16", "V1", "V2", "X2", "XS2") {
        @Override
        public UserStore users(Session session) {
            return new ForwardingUsers(session.users()) {
                @Override
                public void insert(User user) {
                    super.insert(rounded(user));
                }

                @Override
                public boolean update(User user, @Nullable Instant expected) {
                    return super.update(rounded(user), expected);
                }

                private User rounded(User user) {
                    return with(
                            with(user, USERS_CREATED_DATE, rounded(user.createdDate())),
                            USERS_UPDATED_DATE,
                            rounded(user.updatedDate()));
                }

                private @Nullable Instant rounded(@Nullable Instant time) {
                    return time == null ? null : time.truncatedTo(ChronoUnit.MILLIS);
                }
            };
        }
    },

    TRIMS_TEXT("U21", "U22", "U23", "U26", "U27", "V7") {
        @Override
        public UserStore users(Session session) {
            return new ChangingUsers(session.users(), text -> text.length() > 1_000 ? text : text.stripTrailing());
        }
    },

    TURNS_EMPTY_TEXT_INTO_NULL("U3", "U21", "U22", "U23", "U26", "U27") {
        @Override
        public UserStore users(Session session) {
            return new ChangingUsers(session.users(), text -> text.isEmpty() ? null : text);
        }
    },

    LACKS_THE_INDEX_ON_EMAIL("B4", "B6", "C2", "U6", "U9", "U15", "X4", "X5", "XS4", "XS5") {
        @Override
        public UserStore users(Session session) {
            return new UsersWithoutEmailIndex(session.users());
        }
    };

    // Set.of gives one that never changes
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> breaks;

    FlawOfUsers(String... breaks) {
        this.breaks = Set.of(breaks);
    }

    @Override
    public Set<String> breaks() {
        return breaks;
    }
}
