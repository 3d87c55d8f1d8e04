package org.shishi.vote;

import org.shishi.account.StaffDirectory;
import org.shishi.policy.Role;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** Finds who is to count or watch: a teller is nobody who votes, a scrutineer is a deputy. */
@Component
public class Officials {

    private final StaffDirectory people;

    Officials(StaffDirectory people) {
        this.people = people;
    }

    public Official named(String username, Office office) {
        var person = people.named(username)
                .filter(found -> found.roles().stream().noneMatch(Role.ADMINISTRATORS::contains))
                .orElseThrow(() -> RuleViolation.at("username", "vote.official.unknown", username));
        if (person.roles().contains(Role.DEPUTY) != (office == Office.SCRUTINEER)) {
            throw RuleViolation.at("username", "vote.official.deputy", person.name(), office);
        }
        return new Official(person.id(), person.name(), office);
    }
}
