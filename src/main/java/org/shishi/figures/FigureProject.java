package org.shishi.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Blocker;
import org.shishi.project.Figure;
import org.shishi.project.Level;
import org.shishi.project.Stage;

/**
 * One project behind a figure.
 *
 * @param standing the one of four figures in which it counts; none when it is not adopted yet or is terminated
 * @param expected newest forecast, or else the deadline, unless that has passed
 */
public record FigureProject(
        String code,
        String title,
        Level level,
        String leadUnitCode,
        String leadUnit,
        Stage stage,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate completedOn,
        LocalDate deadline,
        @Nullable LocalDate forecast,
        @Nullable LocalDate expected,
        @Nullable BigDecimal percent,
        String problem,
        @Nullable Blocker blocker,
        @Nullable Figure standing) {}
