package org.shishi.project.handover;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shishi.project.promise.Shortfall;

/**
 * A finished project with what it waits for.
 *
 * @param unit its lead unit
 * @param by who can act: whoever took another step of the project cannot
 * @param on the units that can; empty where none of them can, or an office is to
 * @param since since when it is what it is
 * @param dueOn by when it is to go on; none where no rule says so
 * @param recorded whether its completion has a record
 * @param percent what was told of its physical progress last, where that is less than complete; none otherwise
 * @param lack where less than was voted is there, so that nothing is recorded before an adjustment or a corrected result; none otherwise
 */
public record WaitingProject(
        String code,
        String title,
        String unit,
        WaitingFor by,
        String on,
        WaitingStep step,
        LocalDate since,
        @Nullable LocalDate dueOn,
        boolean overdue,
        boolean recorded,
        @Nullable BigDecimal percent,
        @Nullable Shortfall lack) {

    WaitingProject lacking(@Nullable Shortfall less) {
        return new WaitingProject(code, title, unit, by, on, step, since, dueOn, overdue, recorded, percent, less);
    }
}
