package dev.kith.error;

/** The actor may not do this, now or at all. Nothing was stored. */
public final class NotAllowedException extends KithException {

    private static final long serialVersionUID = 1L;

    /** What {@link #rule()} tells. */
    private final Rule rule;

    /**
     * Makes the error.
     *
     * @param rule what forbids it
     */
    public NotAllowedException(Rule rule) {
        super("Not allowed: " + rule);
        this.rule = rule;
    }

    /** {@return what forbids it} */
    public Rule rule() {
        return rule;
    }

    /** What forbids an action. */
    public enum Rule {
        /** Only members read a group's messages and members, and post to it. */
        MEMBERS_ONLY,
        /** The group's policy does not give this to the actor's role. */
        GROUP_POLICY,
        /** A group keeps an owner as long as it has members: hand over first. */
        LAST_OWNER,
        /** Only the sender deletes a message. */
        SENDER_ONLY,
        /** Only the recipient marks a message read. */
        RECIPIENT_ONLY,
        /** Only direct messages are marked read. */
        DIRECT_ONLY,
        /** The present password given with a change of password is wrong. */
        PRESENT_PASSWORD
    }
}
