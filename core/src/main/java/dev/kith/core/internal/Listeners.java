package dev.kith.core.internal;

import dev.kith.event.KithEvent;
import dev.kith.event.KithListener;
import java.lang.System.Logger.Level;
import java.util.List;

/** Tells every listener, whatever another one throws. */
final class Listeners {

    private static final System.Logger LOG = System.getLogger("dev.kith.events");

    private final List<KithListener> listeners;

    Listeners(List<KithListener> listeners) {
        this.listeners = listeners;
    }

    boolean none() {
        return listeners.isEmpty();
    }

    void tell(KithEvent event) {
        for (KithListener listener : listeners) {
            try {
                listener.on(event);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "A listener failed; what it was told is committed", e);
            }
        }
    }
}
