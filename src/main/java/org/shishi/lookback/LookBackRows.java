package org.shishi.lookback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.account.Person;
import org.shishi.lookback.LookBackHead.Drawn;
import org.shishi.lookback.LookBackHead.Member;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.project.Level;
import org.shishi.shared.ShanghaiClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of look-backs: what is planned, and which projects. */
@Component
class LookBackRows {

    private static final String HEADS = """
            select l.*, coalesce(u.name, '') as drawn_unit,
                (select coalesce(array_agg(m.account_id order by m.name, m.account_id), '{}') from look_back_member m
                 where m.look_back_id = l.id) as member_ids,
                (select coalesce(array_agg(m.name order by m.name, m.account_id), '{}') from look_back_member m
                 where m.look_back_id = l.id) as member_names
            from look_back l left join unit u on u.id = l.drawn_unit_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    LookBackRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One look-back; whoever asks for one that is not there is told what a stranger is told. */
    LookBackHead get(long id, Action action) {
        return jdbc.sql(HEADS + " where l.id = ?")
                .param(id)
                .query(LookBackRows::head)
                .optional()
                .orElseThrow(() -> hidden(id, action));
    }

    /** As {@link #get}; two who change it, or sign, at the same moment wait for each other here. */
    LookBackHead lock(long id, Action action) {
        jdbc.sql("select id from look_back where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional();
        return get(id, action);
    }

    static Denied hidden(long id, Action action) {
        return new Denied(Verdict.HIDDEN, action, "look-back:" + id);
    }

    static Denied forbidden(long id, Action action) {
        return new Denied(Verdict.FORBIDDEN, action, "look-back:" + id);
    }

    /** Those that count in a plan year, the latest first. */
    List<LookBackHead> ofYear(int year, LocalDate day) {
        return asOf(
                day,
                jdbc.sql(HEADS + " where l.plan_year = ? order by l.first_on desc, l.id desc")
                        .param(year));
    }

    /** Those that count in a plan year or are carried out in it, the latest first. */
    List<LookBackHead> touching(int year, LocalDate day) {
        return asOf(
                day,
                jdbc.sql(HEADS
                                + " where l.plan_year = :year or :year between extract(year from l.first_on)"
                                + " and extract(year from l.last_on) order by l.first_on desc, l.id desc")
                        .param("year", year));
    }

    /** What was planned by then, with what was called off by then. */
    private static List<LookBackHead> asOf(LocalDate day, JdbcClient.StatementSpec heads) {
        return heads.query(LookBackRows::head).list().stream()
                .filter(one -> !one.plannedOn().isAfter(day))
                .map(one -> one.asOf(day))
                .toList();
    }

    /** Those in which a project is looked at, the earliest first. */
    List<LookBackHead> ofProject(long project) {
        return jdbc.sql(HEADS
                        + " where exists (select from look_back_project s where s.look_back_id = l.id and s.project_id = ?)"
                        + " order by l.first_on, l.id")
                .param(project)
                .query(LookBackRows::head)
                .list();
    }

    /** Those that take place and whose last day lies in the span. */
    List<LookBackHead> ending(LocalDate from, LocalDate to, LocalDate day) {
        return asOf(
                        day,
                        jdbc.sql(HEADS + " where l.last_on between ? and ? order by l.last_on, l.id")
                                .params(from, to))
                .stream()
                .filter(one -> !one.cancelled())
                .toList();
    }

    Optional<LookBackHead> named(int year, String name) {
        return jdbc.sql(HEADS + " where l.plan_year = ? and l.name = ?")
                .params(year, name)
                .query(LookBackRows::head)
                .optional();
    }

    long add(PlanLookBack plan, @Nullable Drawn drawn, Actor actor) {
        var lot = plan.lot();
        return jdbc.sql("""
                        insert into look_back (plan_year, name, first_on, last_on, from_year, to_year, seed, wanted, drawn_from,
                            drawn_level, drawn_unit_id, drawn_aspect, planned_by, planned_name, planned_at)
                        values (:year, :name, :first, :last, :from, :to, :seed, :wanted, :pool, :level, :unit, :aspect,
                            :by, :byName, :at) returning id""")
                .param("year", plan.planYear())
                .param("name", plan.name())
                .param("first", plan.firstOn())
                .param("last", plan.lastOn())
                .param("from", plan.fromYear())
                .param("to", plan.toYear())
                .param("seed", drawn == null ? "" : drawn.seed())
                .param("wanted", drawn == null ? null : drawn.wanted())
                .param("pool", drawn == null ? new String[0] : drawn.from().toArray(new String[0]))
                .param(
                        "level",
                        lot == null || lot.level() == null ? null : lot.level().name())
                .param("unit", lot == null ? null : lot.unitId())
                .param("aspect", lot == null ? "" : lot.aspect())
                .param("by", actor.id())
                .param("byName", actor.name())
                .param("at", now())
                .query(Long.class)
                .single();
    }

    void write(long id, String name, LocalDate first, LocalDate last) {
        jdbc.sql("update look_back set name = ?, first_on = ?, last_on = ?, version = version + 1 where id = ?")
                .params(name, first, last, id)
                .update();
    }

    void cancel(long id, String reason) {
        jdbc.sql("update look_back set cancelled_reason = ?, cancelled_on = ?, version = version + 1 where id = ?")
                .params(reason, today(), id)
                .update();
    }

    void appoint(long id, List<Person> people) {
        jdbc.sql("delete from look_back_member where look_back_id = ?")
                .param(id)
                .update();
        for (var person : people) {
            jdbc.sql("insert into look_back_member (look_back_id, account_id, name) values (?, ?, ?)")
                    .params(id, person.id(), person.name())
                    .update();
        }
    }

    void addProjects(long id, int after, List<FinishedProjects.FinishedProject> projects) {
        int number = after;
        for (var project : projects) {
            number++;
            jdbc.sql("insert into look_back_project (look_back_id, number, project_id, stage) values (?, ?, ?, ?)")
                    .params(id, number, project.id(), project.stage().name())
                    .update();
        }
    }

    void strike(long subject) {
        jdbc.sql("delete from look_back_project where id = ?").param(subject).update();
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private static LookBackHead head(ResultSet row, int n) throws SQLException {
        var planned =
                Objects.requireNonNull(ShanghaiClock.onTheWall(row.getObject("planned_at", OffsetDateTime.class)));
        return new LookBackHead(
                row.getLong("id"),
                row.getLong("version"),
                row.getInt("plan_year"),
                row.getString("name"),
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                row.getInt("from_year"),
                row.getInt("to_year"),
                drawn(row),
                members(row),
                row.getString("planned_name"),
                planned.toLocalDate(),
                row.getString("cancelled_reason"),
                row.getObject("cancelled_on", LocalDate.class));
    }

    private static @Nullable Drawn drawn(ResultSet row) throws SQLException {
        var wanted = row.getObject("wanted", Integer.class);
        var level = row.getString("drawn_level");
        return wanted == null
                ? null
                : new Drawn(
                        row.getString("seed"),
                        wanted,
                        level == null ? null : Level.valueOf(level),
                        row.getString("drawn_unit"),
                        row.getString("drawn_aspect"),
                        Arrays.asList((String[]) row.getArray("drawn_from").getArray()));
    }

    private static List<Member> members(ResultSet row) throws SQLException {
        var ids = (Long[]) row.getArray("member_ids").getArray();
        var names = (String[]) row.getArray("member_names").getArray();
        var members = new ArrayList<Member>();
        for (int i = 0; i < ids.length; i++) {
            members.add(new Member(ids[i], names[i]));
        }
        return members;
    }
}
