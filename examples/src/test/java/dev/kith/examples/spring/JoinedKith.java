package dev.kith.examples.spring;

import dev.kith.core.Kith;
import dev.kith.spi.AfterCommit;
import dev.kith.spi.Storage;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Kith as a Spring bean sees it: in the transaction that the thread is in, or by itself where it is in none. */
final class JoinedKith {

    private final Kith kith;
    private final Function<AfterCommit, Storage> joining;

    JoinedKith(Kith kith, Function<AfterCommit, Storage> joining) {
        this.kith = kith;
        this.joining = joining;
    }

    Kith get() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? kith.on(joining.apply(new SpringAfterCommit()))
                : kith;
    }
}
