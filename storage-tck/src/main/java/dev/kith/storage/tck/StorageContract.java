package dev.kith.storage.tck;

import dev.kith.model.Reading;
import org.junit.jupiter.api.Nested;

/**
 * The contract every store must keep, as JUnit tests: extend it, name the fixture, run the class. The rules are numbered in
 * {@code docs/storage-contract.md}. It adds up to a few hundred tests, each on a new store; none can be overridden, and none is ever skipped.
 */
public abstract class StorageContract {

    /** Made by JUnit. */
    protected StorageContract() {}

    /**
     * Makes the fixture of one test, which closes it.
     *
     * @return a new fixture
     */
    protected abstract StorageFixture fixture();

    @Nested
    class UserWriting extends UserWritingContract {
        @Override
        StorageFixture newFixture() {
            return StorageContract.this.fixture();
        }
    }

    @Nested
    class LiteralUserWriting extends UserWritingContract {
        @Override
        StorageFixture newFixture() {
            return StorageContract.this.fixture();
        }

        @Override
        Reading reading() {
            return Reading.LITERAL;
        }
    }

    @Nested
    class UserReading extends UserReadingContract {
        @Override
        StorageFixture newFixture() {
            return StorageContract.this.fixture();
        }
    }

    @Nested
    class MessageWriting extends MessageWritingContract {
        @Override
        StorageFixture newFixture() {
            return StorageContract.this.fixture();
        }
    }

    @Nested
    class History extends HistoryContract {
        @Override
        StorageFixture newFixture() {
            return StorageContract.this.fixture();
        }
    }

    @Nested
    class Inbox extends InboxContract {
        @Override
        StorageFixture newFixture() {
            return StorageContract.this.fixture();
        }
    }

    @Nested
    class ReadMarks extends ReadMarkContract {
        @Override
        StorageFixture newFixture() {
            return StorageContract.this.fixture();
        }
    }

    @Nested
    class Groups extends GroupContract {
        @Override
        StorageFixture newFixture() {
            return StorageContract.this.fixture();
        }
    }

    @Nested
    class Members extends MemberContract {
        @Override
        StorageFixture newFixture() {
            return StorageContract.this.fixture();
        }
    }

    @Nested
    class Memberships extends MembershipContract {
        @Override
        StorageFixture newFixture() {
            return StorageContract.this.fixture();
        }
    }

    @Nested
    class Values extends ValueContract {
        @Override
        StorageFixture newFixture() {
            return StorageContract.this.fixture();
        }
    }

    @Nested
    class Transactions extends TransactionContract {
        @Override
        StorageFixture newFixture() {
            return StorageContract.this.fixture();
        }
    }

    @Nested
    class Isolation extends IsolationContract {
        @Override
        StorageFixture newFixture() {
            return StorageContract.this.fixture();
        }
    }

    @Nested
    class Concurrency extends ConcurrencyContract {
        @Override
        StorageFixture newFixture() {
            return StorageContract.this.fixture();
        }
    }

    @Nested
    class Batches extends BatchContract {
        @Override
        StorageFixture newFixture() {
            return StorageContract.this.fixture();
        }
    }

    @Nested
    class MessageBatches extends MessageBatchContract {
        @Override
        StorageFixture newFixture() {
            return StorageContract.this.fixture();
        }
    }

    @Nested
    class BatchRaces extends BatchRaceContract {
        @Override
        StorageFixture newFixture() {
            return StorageContract.this.fixture();
        }
    }

    @Nested
    class Durability extends DurabilityContract {
        @Override
        StorageFixture newFixture() {
            return StorageContract.this.fixture();
        }
    }

    @Nested
    class LiteralDurability extends DurabilityContract {
        @Override
        StorageFixture newFixture() {
            return StorageContract.this.fixture();
        }

        @Override
        Reading reading() {
            return Reading.LITERAL;
        }
    }

    @Nested
    class RelationalReading extends RelationalReadingContract {
        @Override
        StorageFixture newFixture() {
            return StorageContract.this.fixture();
        }
    }

    @Nested
    class LiteralReading extends LiteralReadingContract {
        @Override
        StorageFixture newFixture() {
            return StorageContract.this.fixture();
        }
    }

    @Nested
    class ColumnMatrix extends ColumnMatrixContract {
        @Override
        StorageFixture newFixture() {
            return StorageContract.this.fixture();
        }
    }
}
