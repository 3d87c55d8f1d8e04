package org.shishi.progress.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.progress.ReportField;
import org.shishi.progress.sheet.ResolvedSheet.ReadRow;
import org.shishi.project.Blocker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes a sheet's reports in one statement: a year of a county is two thousand of them. */
@Repository
class ImportedReports {

    /** As many ids as Hibernate takes with one value of the sequence. */
    private static final int BLOCK = 100;

    private static final String INSERT = """
            insert into progress_report (id, version, project_id, period_id, unit_id, state, no_change, late, reported_on,
                progress, problems, needs_coordination, coordination, next_step, percent, forecast, blocker, insistence,
                edited_at, edited_by, submitted_at, submitted_by, decided_at, decided_by, return_reason, import_id)
            select x.id, 0, x.project, x.period, x.unit, 'CONFIRMED', false, x.late, x.day,
                x.progress, x.problems, x.coordination <> '', x.coordination, x.next_step, x.percent, x.forecast, x.blocker, x.reason,
                :now, :by, x.sent, '', :now, :by, '', cast(:import as bigint)
            from jsonb_to_recordset(cast(:rows as jsonb)) as x(id bigint, project bigint, period bigint, unit bigint,
                late boolean, day date, progress text, problems text, coordination text, next_step text, percent numeric,
                forecast date, blocker text, reason text, sent timestamptz)
            """;

    private static final String FLAGS = """
            insert into progress_report_flag (report_id, position, field, code, args)
            select x.report, x.position, x.field, x.code, array(select jsonb_array_elements_text(x.args))
            from jsonb_to_recordset(cast(:rows as jsonb)) as x(report bigint, position int, field text, code text, args jsonb)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportedReports(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @SuppressWarnings("unused") // the names are those of the statement
    private record Line(
            long id,
            long project,
            long period,
            long unit,
            boolean late,
            String day,
            String progress,
            String problems,
            String coordination,
            String next_step,
            @Nullable BigDecimal percent,
            @Nullable String forecast,
            @Nullable Blocker blocker,
            String reason,
            @Nullable String sent) {}

    @SuppressWarnings("unused")
    private record FlagLine(long report, int position, ReportField field, String code, List<String> args) {}

    void insert(List<ReadRow> rows, @Nullable Long sheet, Actor actor, OffsetDateTime now) {
        var ids = ids(rows.size());
        var lines = new ArrayList<Line>();
        var flags = new ArrayList<FlagLine>();
        for (var row : rows) {
            long id = ids.next();
            lines.add(line(id, row, now));
            for (int i = 0; i < row.flags().size(); i++) {
                var flag = row.flags().get(i);
                flags.add(new FlagLine(id, i, flag.field(), flag.code(), flag.args()));
            }
        }
        jdbc.sql(INSERT)
                .param("rows", json.writeValueAsString(lines))
                .param("now", now)
                .param("by", actor.name())
                .param("import", sheet)
                .update();
        jdbc.sql(FLAGS).param("rows", json.writeValueAsString(flags)).update();
    }

    private static Line line(long id, ReadRow row, OffsetDateTime now) {
        var content = row.content();
        var sent = row.sentOn();
        return new Line(
                id,
                row.project().id(),
                row.period().id(),
                row.unit(),
                sent != null && row.period().lateOn(sent),
                row.day().toString(),
                content.progress(),
                content.problems(),
                content.coordination(),
                content.nextStep(),
                content.percent(),
                text(content.forecast()),
                content.blocker(),
                row.reason(),
                sent == null
                        ? null
                        : sent.atStartOfDay().atOffset(now.getOffset()).toString());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private Iterator<Long> ids(int count) {
        var highest = jdbc.sql("select nextval('progress_report_seq') from generate_series(1, ?)")
                .param(count / BLOCK + 2)
                .query(Long.class)
                .list();
        return highest.stream()
                .flatMapToLong(high -> java.util.stream.LongStream.rangeClosed(Math.max(1, high - BLOCK + 1), high))
                .iterator();
    }
}
