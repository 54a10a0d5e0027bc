package dev.kith.examples.spring;

import dev.kith.spi.AfterCommit;
import java.util.HashSet;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs work after the commit of the Spring transaction that the thread is in. */
final class SpringAfterCommit implements AfterCommit {

    @Override
    public void run(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new Waiting(work));
    }

    private static final class Waiting implements TransactionSynchronization {

        private final Runnable work;
        private final Set<Object> laterSavepoints = new HashSet<>();
        private boolean dropped;

        Waiting(Runnable work) {
            this.work = work;
        }

        @Override
        public void savepoint(Object savepoint) {
            laterSavepoints.add(savepoint);
        }

        /** Going back to a savepoint that was there before this work takes what the work would tell of. */
        @Override
        public void savepointRollback(Object savepoint) {
            dropped |= !laterSavepoints.contains(savepoint);
        }

        @Override
        public void afterCommit() {
            if (!dropped) {
                work.run();
            }
        }
    }
}
