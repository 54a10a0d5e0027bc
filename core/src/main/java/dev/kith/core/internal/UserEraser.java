package dev.kith.core.internal;

import dev.kith.error.DuplicateValueException;
import dev.kith.error.NotFoundException;
import dev.kith.event.KithEvent;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.group.Membership;
import dev.kith.model.Table;
import dev.kith.page.Paging;
import dev.kith.spi.MembershipQuery;
import dev.kith.spi.MessageDeletion;
import dev.kith.user.Erasure;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Erases a user in place, in one step: memberships, messages where asked, then the row. */
final class UserEraser {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LETTERS = 15;
    private static final SecureRandom RANDOM = new SecureRandom();

    private UserEraser() {}

    static void erase(Scope outer, UserId userId, Erasure messages) {
        outer.inStep(scope -> {
            if (scope.users().find(userId).isEmpty()) {
                throw new NotFoundException(Table.USERS, userId.value());
            }
            for (GroupId groupId : groupsOf(scope, userId)) {
                leave(scope, groupId, userId);
            }
            if (messages == Erasure.DELETE_MESSAGES) {
                scope.messages().delete(new MessageDeletion.SentBy(userId));
            }
            bury(scope, userId);
            scope.tell(new KithEvent.UserErased(scope.settings.now(), userId));
            return userId;
        });
    }

    /** Lists the groups in the order of their ids, so that two erasures lock them in the same order. */
    private static List<GroupId> groupsOf(Scope scope, UserId userId) {
        List<GroupId> groups = new ArrayList<>();
        MembershipQuery.After after = null;
        List<Membership> page;
        do {
            page = scope.groups().listMemberships(new MembershipQuery(userId, after, Paging.MAX_SIZE));
            for (Membership membership : page) {
                groups.add(membership.group().groupId());
                after = new MembershipQuery.After(
                        membership.group().groupName(), membership.group().groupId());
            }
        } while (page.size() == Paging.MAX_SIZE);
        Collections.sort(groups);
        return groups;
    }

    private static void leave(Scope scope, GroupId groupId, UserId userId) {
        scope.groups().lock(groupId);
        Optional<GroupMember> member = scope.groups().findMember(groupId, userId);
        if (member.isPresent()) {
            Ownership.keptWithout(scope.groups(), member.get());
            scope.groups().deleteMember(groupId, userId);
            scope.tell(new KithEvent.MemberLeft(scope.settings.now(), groupId, userId));
        }
    }

    private static void bury(Scope scope, UserId userId) {
        for (int attempt = 0; attempt < UserWriter.ATTEMPTS; attempt++) {
            User row = scope.users().find(userId).orElseThrow(() -> new NotFoundException(Table.USERS, userId.value()));
            User tombstone = UserRows.writtenAt(UserRows.erased(row, letters()), scope.settings.now());
            if (updated(scope, tombstone, row)) {
                return;
            }
        }
        throw UserWriter.overtaken();
    }

    private static boolean updated(Scope scope, User tombstone, User row) {
        try {
            return scope.users().update(tombstone, row.updatedDate());
        } catch (DuplicateValueException sameLetters) {
            return false;
        }
    }

    private static String letters() {
        return RANDOM.ints(LETTERS, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }
}
