package dev.kith.event;

/**
 * Is told what was committed, on the thread that made the call, after the commit and in the order of the calls. A
 * {@link RuntimeException} it throws is logged and changes nothing for the caller. What is committed while a process
 * dies may go untold.
 */
@FunctionalInterface
public interface KithListener {

    /**
     * Takes an event.
     *
     * @param event what happened
     */
    void on(KithEvent event);
}
