package org.shishi.policy;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * @param roles those of the colleague, where one is acted for
 * @param lookingBack whether the page shows a past day: what is done is done today, so that nothing is offered there
 * @param actingFor the colleague for whom the person acts (代班); none as a rule
 */
public record Actor(
        @Nullable Long id,
        String username,
        String name,
        @Nullable Long unitId,
        String unitName,
        Set<Role> roles,
        @Nullable String language,
        boolean passwordExpired,
        boolean lookingBack,
        @Nullable ActingFor actingFor) {

    /** The application itself: imports at first start, scheduled jobs. It may do everything, and says so in the trail. */
    public static final Actor SYSTEM = new Actor(null, "system", "system", null, "", Set.of(), null, false);

    public Actor(
            @Nullable Long id,
            String username,
            String name,
            @Nullable Long unitId,
            String unitName,
            Set<Role> roles,
            @Nullable String language,
            boolean passwordExpired) {
        this(id, username, name, unitId, unitName, roles, language, passwordExpired, false, null);
    }

    /** A colleague for whom somebody acts. */
    public record ActingFor(long id, String username, String name) {}

    /** The same person acting for a colleague of the own unit, whose roles count then; named with both. */
    public Actor actingFor(ActingFor colleague, Set<Role> rolesThere) {
        return new Actor(
                id,
                username,
                name + "（代" + colleague.name() + "）",
                unitId,
                unitName,
                rolesThere,
                language,
                passwordExpired,
                lookingBack,
                colleague);
    }

    /** Whether the account is the person's own, or that of the colleague for whom the person acts. */
    public boolean answersFor(@Nullable Long account) {
        return Objects.equals(id, account) || account != null && actingFor != null && account == actingFor.id();
    }

    /** The accounts that the person answers for; none of the system's. */
    public Set<Long> answeredFor() {
        return Stream.of(id, actingFor == null ? null : actingFor.id())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The same person, looking at a past day. */
    public Actor lookingBackAt(boolean past) {
        return new Actor(id, username, name, unitId, unitName, roles, language, passwordExpired, past, actingFor);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
