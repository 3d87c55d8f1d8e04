package org.shishi.account.factor;

/**
 * Something happened to how a person proves who it is, which that person is to hear of: perhaps it was somebody else.
 *
 * @param account the account of that person
 * @param recoveryCodes how many of these are left
 */
public record SecondFactorChanged(long account, What what, int recoveryCodes) {

    public enum What {
        ENROLLED,
        RECOVERY_CODES_RENEWED,
        RECOVERY_CODE_USED,
        REMOVED,
        RESET_ASKED,
        RESET
    }
}
