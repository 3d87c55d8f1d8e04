package org.shishi.account.factor;

/**
 * A second factor waits to be taken away by an administrator who has not asked for it.
 *
 * @param askedBy the account that asked
 * @param account whose factor it is
 * @param who the person
 * @param link the page on which it is confirmed
 */
public record FactorResetAsked(long askedBy, long account, String who, String link) {}
