package org.shishi.account;

import org.jspecify.annotations.Nullable;

/**
 * One-time passwords wait to be handed over by an administrator who has not asked for them.
 *
 * @param askedBy the account that asked; none for the application itself
 * @param who the person, or the sheet's name where it is for many
 * @param link the page from which they are handed over
 */
public record PasswordsAsked(@Nullable Long askedBy, String who, int people, String link) {}
