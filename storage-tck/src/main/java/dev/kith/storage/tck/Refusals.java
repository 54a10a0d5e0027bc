package dev.kith.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kith.error.ConflictException;
import dev.kith.error.DuplicateValueException;
import dev.kith.error.NotAllowedException;
import dev.kith.error.NotFoundException;
import dev.kith.error.StorageException;
import dev.kith.model.Column;
import dev.kith.model.Table;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a refusal must tell, to the last field. */
final class Refusals {

    private Refusals() {}

    static void assertTaken(Column column, ThrowingCallable call) {
        DuplicateValueException refusal = catchThrowableOfType(DuplicateValueException.class, call);
        assertThat(refusal).as("refusal for %s", column).isNotNull();
        assertThat(refusal.column()).isEqualTo(column);
    }

    static void assertMissing(Table table, UUID id, ThrowingCallable call) {
        NotFoundException refusal = catchThrowableOfType(NotFoundException.class, call);
        assertThat(refusal).as("refusal for a missing row of %s", table).isNotNull();
        assertThat(refusal.table()).isEqualTo(table);
        assertThat(refusal.id()).isEqualTo(id);
    }

    static void assertMembersOnly(ThrowingCallable call) {
        NotAllowedException refusal = catchThrowableOfType(NotAllowedException.class, call);
        assertThat(refusal).as("refusal for a stranger").isNotNull();
        assertThat(refusal.rule()).isEqualTo(NotAllowedException.Rule.MEMBERS_ONLY);
    }

    static void assertReferenced(Table table, ThrowingCallable call) {
        ConflictException refusal = catchThrowableOfType(ConflictException.class, call);
        assertThat(refusal).as("refusal to remove what others name").isNotNull();
        assertThat(refusal.table()).isEqualTo(table);
        assertThat(refusal.reason()).isEqualTo(ConflictException.Reason.REFERENCED);
    }

    static void assertClosed(String call, ThrowingCallable late) {
        assertThat(catchThrowable(late))
                .as("%s after close", call)
                .isInstanceOfSatisfying(
                        StorageException.class,
                        refusal -> assertThat(refusal.outcome()).isEqualTo(StorageException.Outcome.NOT_APPLIED));
    }
}
