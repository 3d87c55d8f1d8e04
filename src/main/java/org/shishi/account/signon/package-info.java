/**
 * The office's own sign-on (统一认证): who comes from a provider outside, which account is linked to that person, how it is ended on
 * both sides. Table {@code account_sign_on}.
 */
@NullMarked
@NamedInterface("signon")
package org.shishi.account.signon;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
