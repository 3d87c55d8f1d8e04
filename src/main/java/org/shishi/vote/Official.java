package org.shishi.vote;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.account.StaffDirectory;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.shared.RuleViolation;

/** Who counts or watches at one meeting; nobody does both. */
@Embeddable
public record Official(
        long accountId,
        String name,
        @Enumerated(EnumType.STRING) Office office) {

    /** Who is to count or watch: a teller is nobody who votes, a scrutineer is a deputy. */
    public static Official of(StaffDirectory people, String username, Office office) {
        var person = people.named(username)
                .filter(found -> found.roles().stream().noneMatch(Role.ADMINISTRATORS::contains))
                .orElseThrow(() -> RuleViolation.at("username", "vote.official.unknown", username));
        if (person.roles().contains(Role.DEPUTY) != (office == Office.SCRUTINEER)) {
            throw RuleViolation.at("username", "vote.official.deputy", person.name(), office);
        }
        return new Official(person.id(), person.name(), office);
    }

    /** Adds somebody who has no other office among these. */
    public void join(List<Official> officials) {
        if (officials.stream().anyMatch(one -> one.accountId() == accountId)) {
            throw RuleViolation.at("username", "vote.official.two-offices", name);
        }
        officials.add(this);
    }

    /** Whose the seat in this office is that the actor asks for: the actor's own, or else nobody's. */
    public static @Nullable Long seat(List<Official> officials, Actor actor, Office office) {
        return officials.stream().anyMatch(one -> one.office() == office && Objects.equals(one.accountId(), actor.id()))
                ? actor.id()
                : null;
    }
}
