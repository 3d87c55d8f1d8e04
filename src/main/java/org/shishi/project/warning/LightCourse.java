package org.shishi.project.warning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.project.LightRule;
import org.shishi.project.Plan;
import org.shishi.project.PlanSums;
import org.shishi.project.ProjectView;
import org.shishi.project.light.LightFacts;

/** Lays out one project's plan as a curve: as it is known on the day looked from, from the start to the end. */
record LightCourse(ProjectView project, Plan plan, LightRule rule) {

    /** The ends of months, and the days of the plan's own, up to a day. */
    List<LocalDate> daysUntil(LocalDate day) {
        return days(day).stream().filter(one -> !one.isAfter(day)).toList();
    }

    List<CurvePoint> points(List<LightFacts> known, LocalDate now) {
        var actual = known.stream().collect(Collectors.toMap(LightFacts::on, facts -> facts));
        return days(now).stream()
                .map(day -> new CurvePoint(day, planned(day), reached(actual.get(day), day, now)))
                .toList();
    }

    private static @Nullable BigDecimal reached(@Nullable LightFacts facts, LocalDate day, LocalDate now) {
        return facts == null || day.isAfter(now) ? null : facts.reached();
    }

    private BigDecimal planned(LocalDate day) {
        return new LightFacts(
                        day,
                        project.stage(),
                        project.description().adoptedOn(),
                        project.startedOn(),
                        project.description().deadline(),
                        null,
                        PlanSums.of(plan, day, extension()))
                .planned(rule);
    }

    private int extension() {
        var end = project.light().lineTo();
        return end == null
                ? 0
                : (int) ChronoUnit.DAYS.between(project.light().rule().benchmark(), end);
    }

    private TreeSet<LocalDate> days(LocalDate now) {
        var first = project.description().adoptedOn();
        var last = last(now);
        var days = new TreeSet<LocalDate>();
        days.add(now);
        for (var month = YearMonth.from(first); !month.atEndOfMonth().isAfter(last); month = month.plusMonths(1)) {
            days.add(month.atEndOfMonth());
        }
        return days;
    }

    /** The plan ends with the benchmark date or the deadline; a project that is not finished by then goes on until now. */
    private LocalDate last(LocalDate now) {
        var deadline = project.description().deadline();
        var end = deadline.isAfter(rule.benchmark()) ? deadline : rule.benchmark();
        var completed = project.completedOn();
        boolean over = completed != null && completed.isBefore(now);
        return over || end.isAfter(now) ? end : now;
    }
}
