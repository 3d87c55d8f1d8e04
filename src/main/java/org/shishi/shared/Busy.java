package org.shishi.shared;

/**
 * Says that too much of one kind is being done at this moment, so that what was asked has not been begun: it may be sent
 * again soon, unchanged. Pages show it on the form, the API answers 503 with {@code Retry-After}.
 */
public class Busy extends RuleViolation {

    /** After how many seconds trying again is worth it. */
    public static final int RETRY_SECONDS = 5;

    public Busy(String code) {
        super(code);
    }
}
