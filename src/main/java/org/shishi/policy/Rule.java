package org.shishi.policy;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One line of the policy's table. No states means all of them. */
record Rule(
        Set<Role> roles,
        Set<Action> actions,
        Set<Relation> relations,
        Set<String> states,
        Set<String> masked,
        @Nullable Issuer issuer) {

    static Rule allow(Role... roles) {
        return new Rule(Set.of(roles), Set.of(), Set.of(Relation.COUNTY), Set.of(), Set.of(), null);
    }

    static Rule allowEveryone() {
        return new Rule(EnumSet.allOf(Role.class), Set.of(), Set.of(Relation.COUNTY), Set.of(), Set.of(), null);
    }

    Rule to(Action... allowed) {
        return new Rule(roles, Set.of(allowed), relations, states, masked, issuer);
    }

    Rule where(Relation... standing) {
        return new Rule(roles, actions, Set.of(standing), states, masked, issuer);
    }

    Rule in(Enum<?>... allowedStates) {
        var names = java.util.Arrays.stream(allowedStates).map(Enum::name).collect(java.util.stream.Collectors.toSet());
        return new Rule(roles, actions, relations, names, masked, issuer);
    }

    /** By the names of the states, where the module that has them stands above this one. */
    Rule inStates(String... allowedStates) {
        return new Rule(roles, actions, relations, Set.of(allowedStates), masked, issuer);
    }

    Rule without(String... hiddenFields) {
        return new Rule(roles, actions, relations, states, Set.of(hiddenFields), issuer);
    }

    /** Only what is issued in the name of this office. */
    Rule issuedBy(Issuer office) {
        return new Rule(roles, actions, relations, states, masked, office);
    }

    boolean speaksOf(Actor actor, Action action) {
        return actions.contains(action) && actor.roles().stream().anyMatch(roles::contains);
    }

    boolean fits(Actor actor, Resource resource) {
        return (issuer == null || issuer == resource.issuer())
                && relations.stream().anyMatch(relation -> resource.stands(actor, relation));
    }

    boolean holdsIn(Resource resource) {
        return states.isEmpty() || (resource.state() != null && states.contains(resource.state()));
    }
}
