package org.shishi.supervision.register;

import java.util.Set;
import org.shishi.policy.Actor;

/**
 * Who takes a register over. Where it is only tried, and where the application itself brings it, nobody does.
 *
 * @param reader with whose rights projects are looked up
 * @param brought in whose name its records are drafted
 * @param confirmed in whose name they are issued
 */
public record Takers(Actor reader, Actor brought, Actor confirmed) {

    static Takers nobody(Actor reader) {
        return new Takers(reader, Actor.SYSTEM, Actor.SYSTEM);
    }

    static Takers two(long broughtBy, String name, Actor confirmed) {
        var brought = new Actor(broughtBy, "", name, null, "", Set.of(), null, false);
        return new Takers(confirmed, brought, confirmed);
    }
}
