package org.shishi;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.shishi.policy.Actor;

/**
 * A rule of the field that wants more persons than one.
 *
 * @param persons who together get to the end, in the order of the steps; every smaller company of them does not
 * @param heldBy the constraints, unique indexes and triggers that hold it in the database
 * @param begin what there is before the first of them acts
 */
record TwoPersonRule(String name, List<String> persons, List<String> heldBy, Supplier<Course> begin) {

    /** The steps that lead to the end, and every way round them. */
    record Course(List<Step> steps, BooleanSupplier over) {}

    record Step(String name, Consumer<Actor> act) {}

    static Step step(String name, Consumer<Actor> act) {
        return new Step(name, act);
    }

    @Override
    public String toString() {
        return name;
    }
}
