/**
 * Who may do what: the roles, the actions, one table of rules and the gate in front of every command.
 *
 * <p>Holds no table of the database. {@link org.shishi.policy.Policy} decides, {@link org.shishi.policy.Gate} asks it and
 * writes the audit trail, so that no command can be allowed without being recorded.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package org.shishi.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
