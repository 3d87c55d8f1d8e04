/**
 * The second factor: codes of an authenticator (RFC 6238), recovery codes, proving oneself anew, and the reset by two persons;
 * passkeys (WebAuthn), which are both factors at once. Tables {@code account_factor}, {@code account_recovery_code}, {@code account_factor_reset},
 * {@code account_passkey}.
 */
@NullMarked
@NamedInterface("factor")
package org.shishi.account.factor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
