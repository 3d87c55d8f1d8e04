package org.shishi.superior;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.project.Stage;
import org.shishi.shared.ShanghaiClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads papers from above with units, projects, answers and corrections: five statements, however many they are. */
@Component
class SuperiorNoticeRows {

    static final Comparator<SuperiorNoticeView> EARLIEST =
            Comparator.comparing(SuperiorNoticeView::issuedOn).thenComparing(SuperiorNoticeView::id);

    private final JdbcClient jdbc;
    private final YearsJudged judged;
    private final Clock clock;

    SuperiorNoticeRows(JdbcClient jdbc, YearsJudged judged, Clock clock) {
        this.jdbc = jdbc;
        this.judged = judged;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    static Denied hidden(long id, Action action) {
        return new Denied(Verdict.HIDDEN, action, "superior-notice:" + id);
    }

    SuperiorNoticeView get(long id, LocalDate day, Action action) {
        return filled(jdbc.sql("select * from superior_notice where id = :id").param("id", id), day).stream()
                .findFirst()
                .orElseThrow(() -> hidden(id, action));
    }

    /** As they are today. */
    List<SuperiorNoticeView> all(Collection<Long> ids) {
        return filled(
                jdbc.sql("select * from superior_notice where id = any(:ids)").param("ids", ids.toArray(new Long[0])),
                today());
    }

    /** As {@link #get}, today; two who change it at the same moment wait for each other here. */
    SuperiorNoticeView lock(long id, Action action) {
        jdbc.sql("select id from superior_notice where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional();
        return get(id, today(), action);
    }

    /** The latest first. */
    List<SuperiorNoticeView> ofYear(int year, LocalDate day) {
        return filled(jdbc.sql("""
                        select * from superior_notice where plan_year = :year and issued_on <= :day
                        order by issued_on desc, id desc""").param("year", year).param("day", day), day);
    }

    /** The earliest first. */
    List<SuperiorNoticeView> ofProject(long project, LocalDate day) {
        return filled(jdbc.sql("""
                        select n.* from superior_notice n join superior_notice_project p on p.notice_id = n.id
                        where p.project_id = :project and n.issued_on <= :day order by n.issued_on, n.id""").param("project", project).param("day", day), day);
    }

    List<AnswerDue> due(LocalDate from, LocalDate to, LocalDate day) {
        return jdbc.sql("""
                        select n.id, n.body, n.number, n.says, n.answer_by,
                            array(select unit_id from superior_notice_unit u where u.notice_id = n.id) as units,
                            array(select distinct unit_id from superior_notice_answer a where a.notice_id = n.id
                                and cast(a.answered_at at time zone 'Asia/Shanghai' as date) <= :day) as answered
                        from superior_notice n where n.answer_by between :from and :to and n.issued_on <= :day
                        and (n.withdrawn_on is null or n.withdrawn_on > :day) order by n.answer_by, n.id""")
                .param("from", from)
                .param("to", to)
                .param("day", day)
                .query((row, n) -> new AnswerDue(
                        row.getLong("id"),
                        row.getString("body"),
                        row.getString("number"),
                        row.getString("says"),
                        row.getObject("answer_by", LocalDate.class),
                        Set.of((Long[]) row.getArray("units").getArray()),
                        Set.of((Long[]) row.getArray("answered").getArray())))
                .list();
    }

    SuperiorNotices.Counts counts(int year, LocalDate day) {
        return jdbc.sql("""
                        select count(*) filter (where kind <> 'PRAISE') as blame, count(*) filter (where kind = 'PRAISE') as praise
                        from superior_notice where plan_year = :year and issued_on <= :day
                        and (withdrawn_on is null or withdrawn_on > :day)""")
                .param("year", year)
                .param("day", day)
                .query(SuperiorNotices.Counts.class)
                .single();
    }

    private record Row(
            long id,
            long version,
            int planYear,
            String tier,
            String body,
            String number,
            LocalDate issuedOn,
            String kind,
            String says,
            @Nullable LocalDate answerBy,
            String recordedName,
            OffsetDateTime recordedAt,
            String withdrawnReason,
            String withdrawnName,
            @Nullable LocalDate withdrawnOn) {}

    private record Of<T>(long notice, T value) {}

    private List<SuperiorNoticeView> filled(JdbcClient.StatementSpec statement, LocalDate day) {
        var found = statement.query(Row.class).list();
        var ids = found.stream().map(Row::id).toArray(Long[]::new);
        var answers = answers(ids, day);
        var units = by(units(ids, answers));
        var projects = by(projects(ids, day));
        var corrections = by(corrections(ids, day));
        var since = judged.since(found.stream().map(Row::planYear));
        return found.stream()
                .map(row -> view(row, units, projects, corrections, day, since))
                .toList();
    }

    private static SuperiorNoticeView view(
            Row row,
            Map<Long, List<NamedUnit>> units,
            Map<Long, List<NamedProject>> projects,
            Map<Long, List<SuperiorCorrection>> corrections,
            LocalDate day,
            Map<Integer, OffsetDateTime> judged) {
        var since = judged.get(row.planYear());
        boolean withdrawn = row.withdrawnOn() != null && !row.withdrawnOn().isAfter(day);
        return new SuperiorNoticeView(
                row.id(),
                row.version(),
                row.planYear(),
                SuperiorTier.valueOf(row.tier()),
                row.body(),
                row.number(),
                row.issuedOn(),
                SuperiorNoticeKind.valueOf(row.kind()),
                row.says(),
                row.answerBy(),
                units.getOrDefault(row.id(), List.of()),
                projects.getOrDefault(row.id(), List.of()),
                corrections.getOrDefault(row.id(), List.of()),
                row.recordedName(),
                day(row.recordedAt()),
                withdrawn ? row.withdrawnReason() : "",
                withdrawn ? row.withdrawnName() : "",
                withdrawn ? row.withdrawnOn() : null,
                since != null && !row.recordedAt().isBefore(since));
    }

    private static <T> Map<Long, List<T>> by(List<Of<T>> all) {
        return all.stream()
                .collect(Collectors.groupingBy(Of::notice, Collectors.mapping(Of::value, Collectors.toList())));
    }

    private Map<Long, List<Of<SuperiorAnswer>>> answers(Long[] ids, LocalDate day) {
        return jdbc
                .sql("select * from superior_notice_answer where notice_id = any(?) order by id")
                .param(ids)
                .query((row, n) -> new Of<>(
                        row.getLong("notice_id"),
                        new SuperiorAnswer(
                                row.getLong("id"),
                                row.getLong("unit_id"),
                                row.getString("text"),
                                row.getString("answered_name"),
                                day(row, "answered_at"))))
                .stream()
                .filter(one -> !one.value().on().isAfter(day))
                .collect(Collectors.groupingBy(Of::notice));
    }

    private List<Of<NamedUnit>> units(Long[] ids, Map<Long, List<Of<SuperiorAnswer>>> answers) {
        return jdbc.sql("""
                        select n.notice_id, u.id, u.name from superior_notice_unit n join unit u on u.id = n.unit_id
                        where n.notice_id = any(?) order by n.notice_id, u.name collate "zh-x-icu\"""")
                .param(ids)
                .query((row, n) -> {
                    long notice = row.getLong("notice_id");
                    long unit = row.getLong("id");
                    var own = answers.getOrDefault(notice, List.of()).stream()
                            .map(Of::value)
                            .filter(answer -> answer.unitId() == unit)
                            .toList();
                    return new Of<>(notice, new NamedUnit(unit, row.getString("name"), own));
                })
                .list();
    }

    private List<Of<NamedProject>> projects(Long[] ids, LocalDate day) {
        return jdbc.sql("""
                        select n.notice_id, p.id, p.code, p.title, p.lead_unit_id, p.responsible_unit_ids, d.stage as stage_then,
                            d.deadline as deadline_then, d.completed_on as completed_then
                        from superior_notice_project n join project_now p on p.id = n.project_id
                        left join project_as_of(:day) d on d.id = p.id
                        where n.notice_id = any(:ids) order by n.notice_id, p.code""")
                .param("day", day)
                .param("ids", ids)
                .query(SuperiorNoticeRows::project)
                .list();
    }

    private static Of<NamedProject> project(ResultSet row, int n) throws SQLException {
        var stage = row.getString("stage_then");
        long lead = row.getLong("lead_unit_id");
        var units = Stream.concat(Stream.of(lead), Arrays.stream((Long[])
                        row.getArray("responsible_unit_ids").getArray()))
                .collect(Collectors.toSet());
        return new Of<>(
                row.getLong("notice_id"),
                new NamedProject(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("title"),
                        Set.copyOf(units),
                        lead,
                        stage == null ? null : Stage.valueOf(stage),
                        row.getObject("deadline_then", LocalDate.class),
                        row.getObject("completed_then", LocalDate.class)));
    }

    private List<Of<SuperiorCorrection>> corrections(Long[] ids, LocalDate day) {
        return jdbc
                .sql("select * from superior_notice_correction where notice_id = any(?) order by id")
                .param(ids)
                .query((row, n) -> new Of<>(
                        row.getLong("notice_id"),
                        new SuperiorCorrection(
                                row.getString("reason"),
                                former(row),
                                row.getString("corrected_name"),
                                day(row, "corrected_at"))))
                .stream()
                .filter(one -> !one.value().on().isAfter(day))
                .toList();
    }

    private static Map<String, String> former(ResultSet row) throws SQLException {
        var fields = (String[]) row.getArray("fields").getArray();
        var words = (String[]) row.getArray("former").getArray();
        var former = new LinkedHashMap<String, String>();
        for (int i = 0; i < fields.length; i++) {
            former.put(fields[i], words[i]);
        }
        return former;
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return day(row.getObject(column, OffsetDateTime.class));
    }

    private static LocalDate day(OffsetDateTime moment) {
        return Objects.requireNonNull(ShanghaiClock.onTheWall(moment)).toLocalDate();
    }
}
