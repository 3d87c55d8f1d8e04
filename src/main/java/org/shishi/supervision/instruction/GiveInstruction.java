package org.shishi.supervision.instruction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a leader wrote on a project, word for word, and to whom.
 *
 * @param leader the leader's name and office, as it is to be printed
 * @param dueOn by when a reply is wanted, or none
 */
public record GiveInstruction(
        String project,
        String leader,
        LocalDate saidOn,
        String wording,
        long unitId,
        @Nullable LocalDate dueOn) {}
