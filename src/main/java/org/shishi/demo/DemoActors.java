package org.shishi.demo;

import java.util.Set;
import org.shishi.account.DemoAccount;
import org.shishi.account.StaffDirectory;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Those in whose names the demo's work is done: the people with accounts, and clerks of units that have none. */
@Component
@Profile("demo")
class DemoActors {

    private final StaffDirectory people;
    private final Units units;

    DemoActors(StaffDirectory people, Units units) {
        this.people = people;
        this.units = units;
    }

    Actor of(DemoAccount account) {
        var person = people.named(account.username()).orElseThrow();
        var name = account.unit();
        var unitId = name == null ? null : unit(name).id();
        return new Actor(
                person.id(),
                person.username(),
                person.name(),
                unitId,
                name == null ? "" : name,
                person.roles(),
                null,
                false);
    }

    /** Somebody who fills in for a unit. */
    Actor clerk(String unit) {
        var found = unit(unit);
        var role = found.kind().isTownship() ? Role.TOWNSHIP_CLERK : Role.DEPARTMENT_CLERK;
        return new Actor(null, "demo", unit + "填报员", found.id(), unit, Set.of(role), null, false);
    }

    UnitView unit(String name) {
        return units.all().stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the demo has no unit " + name));
    }
}
