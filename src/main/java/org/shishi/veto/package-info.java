/**
 * The one veto (一票否优): facts for which a unit may not be rated excellent, proposed by the system, decided by a person with a reason;
 * exemption and appeal, each decided by somebody else. Nothing is decided in a year that {@link org.shishi.veto.FrozenYears} holds.
 *
 * <p>Tables {@code veto}, {@code veto_step}. Publishes {@link org.shishi.veto.VetoTold}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "policy",
            "account",
            "unit",
            "calendar",
            "sheet",
            "file",
            "project",
            "supervision::desk",
            "superior",
            "figures",
            "agenda",
            "frame",
            "frame :: years"
        })
package org.shishi.veto;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
