package org.shishi.lookback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Stage;
import org.shishi.project.closing.ClosingState;
import org.shishi.shared.ShanghaiClock;
import org.shishi.supervision.finding.FindingState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads projects of look-backs with their answers, problems and re-openings: four statements, however many they are. */
@Component
class LookedAtRows {

    private static final String SUBJECTS = """
            select s.*, p.code, p.title, p.plan_year, p.stage as stage_now, p.lead_unit_id, p.responsible_unit_ids, u.name as unit
            from look_back_project s join project_now p on p.id = s.project_id join unit u on u.id = p.lead_unit_id
            """;

    private final JdbcClient jdbc;

    LookedAtRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of these look-backs, by look-back, as of a day: what was found later is left out. */
    Map<Long, List<LookedAtProject>> of(Collection<Long> lookBacks, LocalDate day) {
        return filled(
                jdbc.sql(SUBJECTS + " where s.look_back_id = any(:ids) order by s.look_back_id, s.number")
                        .param("ids", lookBacks.toArray(new Long[0])),
                day);
    }

    /** Of one project in whatever look-back. */
    Map<Long, List<LookedAtProject>> ofProject(long project, LocalDate day) {
        return filled(
                jdbc.sql(SUBJECTS + " where s.project_id = ? order by s.look_back_id, s.number")
                        .param(project),
                day);
    }

    private record Row(long lookBack, LookedAtProject project) {}

    private Map<Long, List<LookedAtProject>> filled(JdbcClient.StatementSpec statement, LocalDate day) {
        var rows = statement.query(LookedAtRows::row).list();
        var ids = rows.stream().map(row -> row.project().id()).toList();
        var answers = by(answers(ids, day), AnswerView::subject);
        var findings = by(findings(ids, day), LookBackFinding::subject);
        var reopenings = by(reopenings(ids), LookBackReopening::subject);
        var found = new HashMap<Long, List<LookedAtProject>>();
        rows.stream()
                .collect(Collectors.groupingBy(Row::lookBack))
                .forEach((id, those) -> found.put(
                        id,
                        those.stream()
                                .map(row -> with(row.project(), answers, findings, reopenings, day))
                                .toList()));
        return found;
    }

    private static LookedAtProject with(
            LookedAtProject one,
            Map<Long, List<AnswerView>> answers,
            Map<Long, List<LookBackFinding>> findings,
            Map<Long, List<LookBackReopening>> reopenings,
            LocalDate day) {
        var all = answers.getOrDefault(one.id(), List.of());
        return new LookedAtProject(
                one.id(),
                one.number(),
                one.projectId(),
                one.code(),
                one.title(),
                one.planYear(),
                one.stage(),
                one.leadUnitId(),
                one.leadUnit(),
                one.units(),
                all.stream()
                        .filter(answer -> answer.signed() && by(answer.found().lookedOn(), day))
                        .toList(),
                all.stream().filter(answer -> !answer.signed()).findFirst().orElse(null),
                findings.getOrDefault(one.id(), List.of()),
                reopenings.getOrDefault(one.id(), List.of()).stream()
                        .filter(reopening -> by(reopening.askedOn(), day))
                        .map(reopening -> reopening.asOf(day))
                        .toList());
    }

    private static boolean by(@Nullable LocalDate on, LocalDate day) {
        return on != null && !on.isAfter(day);
    }

    private static <T> Map<Long, List<T>> by(List<T> all, Function<T, Long> subject) {
        return all.stream().collect(Collectors.groupingBy(subject));
    }

    /** A draft is one from the day on which it was filled in. */
    private List<AnswerView> answers(List<Long> subjects, LocalDate day) {
        return jdbc.sql("""
                        select * from look_back_answer where subject_id = any(:ids)
                            and (signed_at is not null or (filled_at at time zone 'Asia/Shanghai')::date <= :day)
                        order by attempt""")
                .param("ids", subjects.toArray(new Long[0]))
                .param("day", day)
                .query(AnswerRows::view)
                .list();
    }

    private List<LookBackFinding> findings(List<Long> subjects, LocalDate day) {
        return jdbc.sql("""
                                select l.subject_id, f.id, f.description, f.unit_id, u.name as unit, f.found_on,
                                    t.due_on as due_then, t.state as state_then
                                from look_back_finding l join finding f on f.id = l.finding_id join unit u on u.id = f.unit_id
                                join lateral (select state, due_on from finding_step
                                    where finding_id = f.id and held_on <= :day order by held_on desc, id desc limit 1) t on true
                                where l.subject_id = any(:ids) order by f.id""")
                .param("ids", subjects.toArray(new Long[0]))
                .param("day", day)
                .query((row, n) -> finding(row, day))
                .list();
    }

    private static LookBackFinding finding(ResultSet row, LocalDate day) throws SQLException {
        var state = FindingState.valueOf(row.getString("state_then"));
        var due = row.getObject("due_then", LocalDate.class);
        return new LookBackFinding(
                row.getLong("id"),
                row.getLong("subject_id"),
                row.getString("description"),
                row.getLong("unit_id"),
                row.getString("unit"),
                row.getObject("found_on", LocalDate.class),
                due,
                state,
                state.awaitsRectification() && due.isBefore(day));
    }

    private List<LookBackReopening> reopenings(List<Long> subjects) {
        return jdbc.sql("""
                                select r.subject_id, c.* from look_back_reopening r
                                join project_closing c on c.id = r.closing_id where r.subject_id = any(:ids) order by c.id""")
                .param("ids", subjects.toArray(new Long[0]))
                .query(LookedAtRows::reopening)
                .list();
    }

    private static LookBackReopening reopening(ResultSet row, int n) throws SQLException {
        var asked =
                Objects.requireNonNull(ShanghaiClock.onTheWall(row.getObject("requested_at", OffsetDateTime.class)));
        var answered = ShanghaiClock.onTheWall(row.getObject("answered_at", OffsetDateTime.class));
        return new LookBackReopening(
                row.getLong("subject_id"),
                ClosingState.valueOf(row.getString("state")),
                row.getString("evidence"),
                row.getString("requested_name"),
                asked.toLocalDate(),
                row.getString("answered_name"),
                row.getString("opinion"),
                answered == null ? null : answered.toLocalDate(),
                row.getObject("closed_on", LocalDate.class));
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        Set<Long> units = new HashSet<>(
                List.of((Long[]) row.getArray("responsible_unit_ids").getArray()));
        units.add(row.getLong("lead_unit_id"));
        return new Row(
                row.getLong("look_back_id"),
                new LookedAtProject(
                        row.getLong("id"),
                        row.getInt("number"),
                        row.getLong("project_id"),
                        row.getString("code"),
                        row.getString("title"),
                        row.getInt("plan_year"),
                        Stage.valueOf(row.getString("stage_now")),
                        row.getLong("lead_unit_id"),
                        row.getString("unit"),
                        units,
                        List.of(),
                        null,
                        List.of(),
                        List.of()));
    }
}
