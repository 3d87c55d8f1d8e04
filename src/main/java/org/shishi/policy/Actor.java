package org.shishi.policy;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: handed to every service verb, never looked up behind its back.
 *
 * @param id the account, or none for the system itself
 * @param name as shown to people
 * @param unitId the unit that the person works for, or none
 * @param unitName its name, or empty
 * @param language {@code zh-CN}, {@code en}, or none when the browser may choose
 * @param passwordExpired whether nothing but a new password may come next
 */
public record Actor(
        @Nullable Long id,
        String username,
        String name,
        @Nullable Long unitId,
        String unitName,
        Set<Role> roles,
        @Nullable String language,
        boolean passwordExpired) {

    /** The application itself: imports at first start, scheduled jobs. It may do everything, and says so in the trail. */
    public static final Actor SYSTEM = new Actor(null, "system", "system", null, "", Set.of(), null, false);

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
