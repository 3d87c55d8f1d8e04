package org.shishi.unit;

import org.jspecify.annotations.Nullable;

/** Narrows the list of units: part of the code or name, and the kind. */
public record UnitFilter(@Nullable String q, @Nullable UnitKind kind) {

    public static final UnitFilter ALL = new UnitFilter(null, null);
}
