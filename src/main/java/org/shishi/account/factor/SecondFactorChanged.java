package org.shishi.account.factor;

/**
 * Something happened to how a person proves who it is, which that person is to hear of: perhaps it was somebody else.
 *
 * @param account the account of that person
 * @param left how many recovery codes are left, or passkeys or linked sign-ons there are
 */
public record SecondFactorChanged(long account, What what, int left) {

    public enum What {
        ENROLLED,
        RECOVERY_CODES_RENEWED,
        RECOVERY_CODE_USED,
        REMOVED,
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        SIGN_ON_LINKED,
        SIGN_ON_ENDED,
        RESET_ASKED,
        RESET;

        public boolean isOfSignOn() {
            return this == SIGN_ON_LINKED || this == SIGN_ON_ENDED;
        }

        public boolean isOfPasskey() {
            return this == PASSKEY_ADDED || this == PASSKEY_REMOVED;
        }
    }
}
