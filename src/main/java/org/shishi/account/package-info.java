/**
 * Accounts, their roles and passwords, signing in, sessions, and the first start.
 *
 * <p>Tables {@code account}, {@code account_role}, {@code former_password}, {@code setup_code}, {@code calendar_feed},
 * {@code sign_in_guess}, {@code known_place}, {@code account_import}, {@code account_factor}, {@code account_recovery_code},
 * {@code account_factor_reset}, {@code account_passkey}, {@code account_sign_on}, {@code account_acting}, {@code acted_for}; reads Spring Session's. Three
 * separated administrators share the work: one makes accounts, one grants rights and locks, one reads the trail.
 *
 * <p>Events: {@link org.shishi.account.AccountsBrought}, {@link org.shishi.account.PasswordsAsked}. Package {@code sheet}: accounts by
 * sheet; package {@code factor}: the second factor; package {@code acting}: who acts for a colleague;
 * package {@code signon}: the office's own sign-on.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "background",
            "brought",
            "policy",
            "sheet",
            "sheet::door",
            "sheet::reading",
            "unit"
        })
package org.shishi.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
