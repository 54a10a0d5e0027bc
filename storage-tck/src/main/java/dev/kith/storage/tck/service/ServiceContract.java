package dev.kith.storage.tck.service;

import dev.kith.model.Reading;
import dev.kith.storage.tck.StorageFixture;
import org.junit.jupiter.api.Nested;

/**
 * What a store must do under Kith's services, as JUnit tests: extend it, name the fixture, run the class. The rules are those
 * numbered with an S in {@code docs/storage-contract.md}. None of the tests can be overridden, and none is ever skipped.
 */
public abstract class ServiceContract {

    /** Made by JUnit. */
    protected ServiceContract() {}

    /**
     * Makes the fixture of one test, which closes it.
     *
     * @return a new fixture
     */
    protected abstract StorageFixture fixture();

    @Nested
    class Registering extends RegisteringContract {
        @Override
        StorageFixture newFixture() {
            return ServiceContract.this.fixture();
        }
    }

    @Nested
    class Finding extends FindingContract {
        @Override
        StorageFixture newFixture() {
            return ServiceContract.this.fixture();
        }
    }

    @Nested
    class Passwords extends PasswordContract {
        @Override
        StorageFixture newFixture() {
            return ServiceContract.this.fixture();
        }
    }

    @Nested
    class Profiles extends ProfileContract {
        @Override
        StorageFixture newFixture() {
            return ServiceContract.this.fixture();
        }
    }

    @Nested
    class Erasing extends ErasureContract {
        @Override
        StorageFixture newFixture() {
            return ServiceContract.this.fixture();
        }
    }

    @Nested
    class Sending extends SendingContract {
        @Override
        StorageFixture newFixture() {
            return ServiceContract.this.fixture();
        }
    }

    @Nested
    class DirectHistories extends DirectHistoryContract {
        @Override
        StorageFixture newFixture() {
            return ServiceContract.this.fixture();
        }
    }

    @Nested
    class GroupHistories extends GroupHistoryContract {
        @Override
        StorageFixture newFixture() {
            return ServiceContract.this.fixture();
        }
    }

    @Nested
    class ReadingAndMarking extends ReadingContract {
        @Override
        StorageFixture newFixture() {
            return ServiceContract.this.fixture();
        }
    }

    @Nested
    class Inboxes extends InboxContract {
        @Override
        StorageFixture newFixture() {
            return ServiceContract.this.fixture();
        }
    }

    @Nested
    class AllGroups extends GroupContract {
        @Override
        StorageFixture newFixture() {
            return ServiceContract.this.fixture();
        }
    }

    @Nested
    class Members extends MemberContract {
        @Override
        StorageFixture newFixture() {
            return ServiceContract.this.fixture();
        }
    }

    @Nested
    class Policies extends PolicyContract {
        @Override
        StorageFixture newFixture() {
            return ServiceContract.this.fixture();
        }
    }

    @Nested
    class Reasons extends ReasonContract {
        @Override
        StorageFixture newFixture() {
            return ServiceContract.this.fixture();
        }
    }

    @Nested
    class Transactions extends TransactionContract {
        @Override
        StorageFixture newFixture() {
            return ServiceContract.this.fixture();
        }
    }

    @Nested
    class Events extends EventContract {
        @Override
        StorageFixture newFixture() {
            return ServiceContract.this.fixture();
        }
    }

    @Nested
    class RuleBooks extends RuleContract {
        @Override
        StorageFixture newFixture() {
            return ServiceContract.this.fixture();
        }
    }

    @Nested
    class BadInputs extends BadInputContract {
        @Override
        StorageFixture newFixture() {
            return ServiceContract.this.fixture();
        }
    }

    @Nested
    class Copying extends CopyContract {
        @Override
        StorageFixture newFixture() {
            return ServiceContract.this.fixture();
        }
    }

    @Nested
    class LiteralCopying extends CopyContract {
        @Override
        StorageFixture newFixture() {
            return ServiceContract.this.fixture();
        }

        @Override
        Reading reading() {
            return Reading.LITERAL;
        }
    }

    @Nested
    class Races extends RaceContract {
        @Override
        StorageFixture newFixture() {
            return ServiceContract.this.fixture();
        }
    }

    @Nested
    class GroupRaces extends GroupRaceContract {
        @Override
        StorageFixture newFixture() {
            return ServiceContract.this.fixture();
        }
    }

    @Nested
    class LiteralServices extends LiteralServiceContract {
        @Override
        StorageFixture newFixture() {
            return ServiceContract.this.fixture();
        }
    }

    @Nested
    class LiteralRegistering extends RegisteringContract {
        @Override
        StorageFixture newFixture() {
            return ServiceContract.this.fixture();
        }

        @Override
        Reading reading() {
            return Reading.LITERAL;
        }
    }

    @Nested
    class LiteralFinding extends FindingContract {
        @Override
        StorageFixture newFixture() {
            return ServiceContract.this.fixture();
        }

        @Override
        Reading reading() {
            return Reading.LITERAL;
        }
    }

    @Nested
    class LiteralProfiles extends ProfileContract {
        @Override
        StorageFixture newFixture() {
            return ServiceContract.this.fixture();
        }

        @Override
        Reading reading() {
            return Reading.LITERAL;
        }
    }
}
