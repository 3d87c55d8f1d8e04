package org.shishi.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Says that a leader wrote something on a project, so that the unit it is addressed to is told. */
public record InstructionGiven(
        long id,
        String leader,
        String project,
        String wording,
        long unitId,
        @Nullable LocalDate dueOn) {}
