package org.shishi.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Projects that a day does not know yet, so that a page without any says why instead of asking for a ledger that is there. */
public record LaterProjects(int number, @Nullable LocalDate from) {

    static final LaterProjects NONE = new LaterProjects(0, null);
}
