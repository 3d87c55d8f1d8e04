package org.shishi.project.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Field;
import org.shishi.project.FieldProblem;
import org.shishi.project.Progress;
import org.shishi.project.ledger.FactLine.Told;
import org.shishi.project.ledger.LedgerCommand;
import org.shishi.project.ledger.ProjectFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows who told the progress of projects, above all in a confirmed report: a sheet must not put that back without a word. */
@Component
class ConfirmedReports {

    private final JdbcClient jdbc;

    ConfirmedReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Source(LedgerCommand command, String reason) {}

    /** The percent of a project on a day and who told it, the confirmed report where one says as much. */
    record Standing(
            BigDecimal percent,
            LocalDate on,
            LedgerCommand command,
            @Nullable String report) {

        FieldProblem fall(BigDecimal told) {
            return report == null
                    ? FieldProblem.warning(Field.PERCENT, "project.percent.lower", percent, on, command, told)
                    : FieldProblem.warning(Field.PERCENT, "project.percent.confirmed", percent, report, told);
        }
    }

    /** Of the projects that have a percent on that day, by their codes. */
    Map<String, Standing> behind(Collection<ProjectFacts> projects, LocalDate day) {
        var sources = sources(projects.stream()
                .flatMap(facts -> told(facts, day))
                .map(Told::record)
                .distinct()
                .toArray(Long[]::new));
        var standing = new HashMap<String, Standing>();
        for (var facts : projects) {
            var now = told(facts, day).findFirst().orElse(null);
            if (now != null && percent(now) != null) {
                var report = told(facts, day)
                        .filter(told -> command(sources, told) == LedgerCommand.REPORT)
                        .filter(told -> percent(told) != null && percent(told).compareTo(percent(now)) >= 0)
                        .findFirst();
                var told = report.orElse(now);
                standing.put(
                        facts.code(),
                        new Standing(
                                Objects.requireNonNull(percent(told)),
                                told.on(),
                                command(sources, told),
                                report.map(it -> sources.get(it.record()).reason())
                                        .orElse(null)));
            }
        }
        return standing;
    }

    private static Stream<Told<Progress>> told(ProjectFacts facts, LocalDate day) {
        return facts.progress().toldUntil(day).stream();
    }

    private static @Nullable BigDecimal percent(Told<Progress> told) {
        return told.value().percent();
    }

    /** A dry run has no record yet: what it told is of the sheet itself. */
    private static LedgerCommand command(Map<Long, Source> sources, Told<Progress> told) {
        var source = sources.get(told.record());
        return source == null ? LedgerCommand.IMPORT : source.command();
    }

    private Map<Long, Source> sources(Long[] records) {
        var sources = new HashMap<Long, Source>();
        if (records.length > 0) {
            jdbc.sql("select id, command, reason from project_record where id = any(:ids)")
                    .param("ids", records)
                    .query((row, n) -> sources.put(
                            row.getLong("id"),
                            new Source(LedgerCommand.valueOf(row.getString("command")), row.getString("reason"))))
                    .list();
        }
        return sources;
    }
}
