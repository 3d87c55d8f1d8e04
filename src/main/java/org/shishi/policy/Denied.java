package org.shishi.policy;

/** Says that the policy refused: shown as 404 (hidden), 403 (forbidden) or 409 (wrong state). */
public class Denied extends RuntimeException {

    private final Decision.Verdict verdict;
    private final Action action;
    private final boolean own;

    public Denied(Decision.Verdict verdict, Action action, String subject) {
        this(verdict, action, subject, false);
    }

    Denied(Decision.Verdict verdict, Action action, String subject, boolean own) {
        super(verdict + " " + action + " on " + subject);
        this.verdict = verdict;
        this.action = action;
        this.own = own;
    }

    /** Of what takes another person than the one who did the thing itself. */
    public static Denied ofOwn(Action action, String subject) {
        return new Denied(Decision.Verdict.FORBIDDEN, action, subject, true);
    }

    public Action action() {
        return action;
    }

    /** Whether it needs a second person, and the actor is the first one. */
    public boolean own() {
        return own;
    }

    public Decision.Verdict verdict() {
        return verdict;
    }
}
