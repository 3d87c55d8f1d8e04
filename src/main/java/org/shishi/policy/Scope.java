package org.shishi.policy;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The records that an actor may reach by an action, for narrowing a list by the same table that decides on one record.
 *
 * @param relations the standings that suffice; empty: none do. {@link Relation#COUNTY} among them: all records
 */
public record Scope(
        Set<Relation> relations,
        @Nullable Long unitId,
        @Nullable Long accountId) {

    public boolean everything() {
        return relations.contains(Relation.COUNTY);
    }

    /** The unit whose records alone are reached; none where all are, and one that no record has where nothing is. */
    public @Nullable Long onlyUnit() {
        return everything() ? null : Objects.requireNonNullElse(unitId, -1L);
    }

    public boolean nothing() {
        return relations.isEmpty();
    }
}
