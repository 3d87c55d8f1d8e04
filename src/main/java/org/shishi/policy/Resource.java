package org.shishi.policy;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the policy must know of a record to decide.
 *
 * @param subject its name in the trail, such as {@code project:2023-X-02-02}
 * @param units the units that it belongs to
 * @param leadUnit the unit that leads it
 * @param townships the townships that it lies in
 * @param owner the account whose own it is
 * @param state the name of its state, for rules that hold in some states only
 * @param issuer in whose name it is issued, for rules that hold for one office only
 * @param one whether it is one record, which is hidden from whoever may not read it, or a kind as a whole
 */
public record Resource(
        String subject,
        Set<Long> units,
        @Nullable Long leadUnit,
        Set<Long> townships,
        @Nullable Long owner,
        @Nullable String state,
        @Nullable Issuer issuer,
        boolean one) {

    public Resource(
            String subject,
            Set<Long> units,
            @Nullable Long leadUnit,
            Set<Long> townships,
            @Nullable Long owner,
            @Nullable String state,
            boolean one) {
        this(subject, units, leadUnit, townships, owner, state, null, one);
    }

    /** The same record, issued in the name of that office. */
    public Resource issuedBy(Issuer office) {
        return new Resource(subject, units, leadUnit, townships, owner, state, office, one);
    }

    /** A kind of records as a whole, or a place: whoever is refused is told so. */
    public static Resource all(String subject) {
        return new Resource(subject, Set.of(), null, Set.of(), null, null, false);
    }

    /** A record that nobody in particular stands close to. */
    public static Resource of(String subject) {
        return new Resource(subject, Set.of(), null, Set.of(), null, null, true);
    }

    /** A record that one account owns. */
    public static Resource ownedBy(@Nullable Long account, String subject) {
        return new Resource(subject, Set.of(), null, Set.of(), account, null, true);
    }

    /** A record of the units that are responsible for it, one of which leads. */
    public static Resource ofUnits(
            String subject, Set<Long> units, @Nullable Long leadUnit, Set<Long> townships, Enum<?> state) {
        return new Resource(subject, units, leadUnit, townships, null, state.name(), true);
    }

    /** A record of the units it is about, which one account began. */
    public static Resource ofUnits(String subject, Set<Long> units, @Nullable Long owner, Enum<?> state) {
        return new Resource(subject, units, null, Set.of(), owner, state.name(), true);
    }

    boolean owned() {
        return owner != null;
    }

    boolean stands(Actor actor, Relation relation) {
        Long unit = actor.unitId();
        return switch (relation) {
            case COUNTY -> true;
            case OWN_UNIT -> unit != null && units.contains(unit);
            case LEAD_UNIT -> unit != null && unit.equals(leadUnit);
            case SAME_TOWNSHIP -> unit != null && townships.contains(unit);
            case SELF -> actor.id() != null && actor.id().equals(owner);
            case ANOTHERS -> actor.id() != null && !actor.answersFor(owner);
            case OTHER_UNIT -> unit != null && !units.contains(unit);
        };
    }
}
