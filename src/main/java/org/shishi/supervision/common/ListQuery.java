package org.shishi.supervision.common;

import org.jspecify.annotations.Nullable;

/** What the address of a list says. */
public interface ListQuery {

    /** Whether anything narrows the list. */
    boolean filtered();

    /** What was typed; nothing where the field was left empty. */
    static @Nullable String orNone(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }

    /** A box that is not ticked asks for nothing. */
    static @Nullable Boolean orNone(@Nullable Boolean ticked) {
        return Boolean.TRUE.equals(ticked) ? true : null;
    }
}
