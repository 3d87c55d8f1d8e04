package org.shishi.vote;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.account.Person;
import org.shishi.account.StaffDirectory;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.shared.Choice;
import org.shishi.shared.RuleViolation;

/** Who counts or watches at one meeting; nobody does both. */
@Embeddable
public record Official(
        long accountId,
        String name,
        @Enumerated(EnumType.STRING) Office office) {

    /** Who is to count or watch: a teller is nobody who votes, a scrutineer is a deputy; without an office the one that fits. */
    public static Official of(StaffDirectory people, String username, @Nullable Office asked) {
        var person = people.named(username)
                .filter(found -> found.roles().stream().noneMatch(Role.ADMINISTRATORS::contains))
                .orElseThrow(() -> RuleViolation.at("username", "vote.official.unknown", username));
        var office = office(person);
        if (asked != null && asked != office) {
            throw RuleViolation.at("username", "vote.official.deputy", person.name(), asked);
        }
        return new Official(person.id(), person.name(), office);
    }

    /** Who may be given which office beside those that are given already. */
    public static Map<Office, List<Choice>> eligible(StaffDirectory people, List<Official> officials) {
        return people.all().stream()
                .filter(person -> person.roles().stream().noneMatch(Role.ADMINISTRATORS::contains))
                .filter(person -> officials.stream().noneMatch(one -> one.accountId() == person.id()))
                .collect(Collectors.groupingBy(
                        Official::office,
                        () -> new EnumMap<>(Office.class),
                        Collectors.mapping(
                                person -> new Choice(person.username(), person.name()), Collectors.toList())));
    }

    /** The only office that somebody may hold. */
    private static Office office(Person person) {
        return person.roles().contains(Role.DEPUTY) ? Office.SCRUTINEER : Office.TELLER;
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
