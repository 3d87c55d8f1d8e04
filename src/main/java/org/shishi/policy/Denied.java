package org.shishi.policy;

/** Says that the policy refused: shown as 404 (hidden), 403 (forbidden) or 409 (wrong state). */
public class Denied extends RuntimeException {

    private final Decision.Verdict verdict;

    public Denied(Decision.Verdict verdict, Action action, String subject) {
        super(verdict + " " + action + " on " + subject);
        this.verdict = verdict;
    }

    public Decision.Verdict verdict() {
        return verdict;
    }
}
