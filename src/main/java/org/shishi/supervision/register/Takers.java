package org.shishi.supervision.register;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;

/**
 * Who takes a register over. Where it is only tried, and where the application itself brings it, nobody does.
 *
 * @param register by which what it brings is known and may be taken back; none where the application itself brings it
 * @param reader with whose rights projects are looked up
 * @param brought in whose name its records are drafted
 * @param confirmed in whose name they are issued
 */
public record Takers(@Nullable Long register, Actor reader, Actor brought, Actor confirmed) {

    static Takers nobody(Actor reader) {
        return new Takers(null, reader, Actor.SYSTEM, Actor.SYSTEM);
    }

    static Takers two(long register, long broughtBy, String name, Actor confirmed) {
        var brought = new Actor(broughtBy, "", name, null, "", Set.of(), null, false);
        return new Takers(register, confirmed, brought, confirmed);
    }
}
