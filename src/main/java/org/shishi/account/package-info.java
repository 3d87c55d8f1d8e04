/**
 * Accounts, their roles and passwords, signing in, sessions, and the first start.
 *
 * <p>Tables {@code account}, {@code account_role}, {@code former_password}, {@code setup_code}, {@code calendar_feed},
 * {@code sign_in_guess}, {@code known_place}; reads Spring Session's. Three
 * separated administrators share the work: one makes accounts, one grants rights and locks, one reads the trail.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "policy", "unit"})
package org.shishi.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
