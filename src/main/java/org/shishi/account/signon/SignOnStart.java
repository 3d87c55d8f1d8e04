package org.shishi.account.signon;

/**
 * What a browser carries, sealed, from here to the provider and back.
 *
 * @param account for which account somebody who is signed in asked; 0 at the sign-in
 * @param at when, in seconds
 */
record SignOnStart(
        String provider,
        Purpose purpose,
        long account,
        String state,
        String nonce,
        String verifier,
        String redirect,
        long at) {

    enum Purpose {
        SIGN_IN,
        LINK,
        PROVE
    }
}
