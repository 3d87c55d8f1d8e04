package org.shishi.account.acting;

/**
 * Something became of an acting, which both persons are to hear of; what was asked for waits for a security administrator.
 *
 * @param by the account that did it
 */
public record ActingChanged(
        What what, long by, long absent, String absentName, long standIn, String standInName, String from, String to) {

    public enum What {
        ASKED,
        CONFIRMED,
        ENDED
    }
}
