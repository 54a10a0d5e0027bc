package dev.kith.core.internal;

import dev.kith.core.ActingSystem;
import dev.kith.core.ActingUser;
import dev.kith.group.GroupAdministration;
import dev.kith.group.Groups;
import dev.kith.message.Messages;
import dev.kith.message.Moderation;
import dev.kith.user.Profile;
import dev.kith.user.UserAdministration;
import dev.kith.user.UserId;
import dev.kith.user.Users;

/** Makes the services over a scope. */
public final class ScopedServices {

    private ScopedServices() {}

    public static Users users(Scope scope) {
        return new ScopedUsers(scope);
    }

    public static ActingUser actingUser(Scope scope, UserId actor) {
        return new OneUser(scope, actor);
    }

    public static ActingSystem actingSystem(Scope scope) {
        return new TheSystem(scope);
    }

    private record OneUser(Scope scope, UserId actor) implements ActingUser {

        @Override
        public Profile profile() {
            return new OwnProfile(new UserWriter(scope), actor);
        }

        @Override
        public Messages messages() {
            return new OwnMessages(scope, actor);
        }

        @Override
        public Groups groups() {
            return new OwnGroups(scope, actor);
        }
    }

    private record TheSystem(Scope scope) implements ActingSystem {

        @Override
        public UserAdministration users() {
            return new AllUsers(new UserWriter(scope));
        }

        @Override
        public Moderation messages() {
            return new AllMessages(scope);
        }

        @Override
        public GroupAdministration groups() {
            return new AllGroups(scope);
        }
    }
}
