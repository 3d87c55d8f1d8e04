package org.shishi.account;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody wants to be written to.
 *
 * @param email none: nowhere
 * @param digest whether the daily digest is wanted
 */
public record MailChoice(@Nullable String email, boolean digest) {

    static final MailChoice NONE = new MailChoice(null, true);
}
