package org.shishi.supervision.common;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a step does to the state of a record.
 *
 * @param before the states in which it may be taken
 * @param after what the record becomes by it; none: it stays what it is
 */
public record Transition<S extends Enum<S>>(
        Set<S> before, @Nullable S after) {

    @SafeVarargs
    public static <S extends Enum<S>> Transition<S> from(S... before) {
        return new Transition<>(Set.of(before), null);
    }

    public Transition<S> to(S state) {
        return new Transition<>(before, state);
    }
}
