package org.shishi.evaluation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.shishi.evaluation.rule.EvaluationSeries.Member;
import org.shishi.evaluation.rule.RuleSet;
import org.shishi.evaluation.rule.ScoredIndicator;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.shared.ShanghaiClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of evaluations: what was computed, the points, and the cases behind each. */
@Component
class EvaluationRows {

    private static final String HEADS = """
            select e.*, r.number as rules_number,
                exists (select from evaluation n where n.plan_year = e.plan_year and n.number > e.number
                    and (n.published_at is not null or e.published_at is null)) as replaced,
                exists (select from evaluation_freeze f where f.evaluation_id = e.id and f.confirmed_at is not null) as frozen
            from evaluation e join evaluation_rules r on r.id = e.rules_id
            """;

    private static final String ADD_CASES = """
            insert into evaluation_case (score_id, position, code, held_on, words, link, points)
            select :score, ord, code, held_on, words, link, points
            from unnest(cast(:codes as text[]), cast(:days as date[]), cast(:words as text[]), cast(:links as text[]),
                cast(:points as numeric[])) with ordinality as c (code, held_on, words, link, points, ord)""";

    private static final String ADD_MISSED = """
            insert into evaluation_missed (score_id, position, code, held_on, words, link)
            select :score, ord, code, held_on, words, link
            from unnest(cast(:codes as text[]), cast(:days as date[]), cast(:words as text[]), cast(:links as text[]))
                with ordinality as c (code, held_on, words, link, ord)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    EvaluationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The evaluations of a year, the newest first. */
    List<EvaluationHead> ofYear(int year) {
        return jdbc.sql(HEADS + " where e.plan_year = ? order by e.number desc")
                .param(year)
                .query(EvaluationRows::head)
                .list();
    }

    /** Those that count and whose time to object ends in a span. */
    List<EvaluationHead> endingBetween(LocalDate from, LocalDate to) {
        return jdbc
                .sql(HEADS + " where e.objections_until between ? and ? order by e.id")
                .params(from, to)
                .query(EvaluationRows::head)
                .list()
                .stream()
                .filter(head -> head.state() == EvaluationState.PUBLISHED)
                .toList();
    }

    EvaluationHead get(long id, Action action) {
        return jdbc.sql(HEADS + " where e.id = ?")
                .param(id)
                .query(EvaluationRows::head)
                .optional()
                .orElseThrow(() -> hidden(id, action));
    }

    static Denied hidden(long id, Action action) {
        return new Denied(Verdict.HIDDEN, action, "evaluation:" + id);
    }

    long add(RuleSet rules, LocalDate day, Actor actor) {
        return jdbc.sql("""
                        insert into evaluation (plan_year, number, rules_id, as_of, computed_by, computed_name, computed_at)
                        values (:year, 1 + coalesce((select max(number) from evaluation where plan_year = :year), 0),
                            :rules, :day, :by, :name, :at) returning id""")
                .param("year", rules.planYear())
                .param("rules", rules.id())
                .param("day", day)
                .param("by", actor.id())
                .param("name", actor.name())
                .param("at", now())
                .query(Long.class)
                .single();
    }

    void addScore(
            long evaluation,
            long unit,
            ScoredIndicator indicator,
            int asked,
            List<EvaluationCase> cases,
            List<EvaluationCase> missed) {
        long score = jdbc.sql("""
                        insert into evaluation_score (evaluation_id, unit_id, indicator, asked, cases, points, applies)
                        values (?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        evaluation,
                        unit,
                        indicator.position(),
                        asked,
                        cases.size(),
                        indicator.points(cases.size(), EvaluationCase.sum(cases), asked),
                        indicator.applies(asked))
                .query(Long.class)
                .single();
        if (!cases.isEmpty()) {
            columns(ADD_CASES, score, cases)
                    .param(
                            "points",
                            cases.stream()
                                    .map(one -> Objects.toString(one.points(), null))
                                    .toArray(String[]::new))
                    .update();
        }
        if (!missed.isEmpty()) {
            columns(ADD_MISSED, score, missed).update();
        }
    }

    private JdbcClient.StatementSpec columns(String insert, long score, List<EvaluationCase> cases) {
        return jdbc.sql(insert)
                .param("score", score)
                .param("codes", cases.stream().map(EvaluationCase::code).toArray(String[]::new))
                .param(
                        "days",
                        cases.stream()
                                .map(one -> Objects.toString(one.heldOn(), null))
                                .toArray(String[]::new))
                .param("words", cases.stream().map(EvaluationCase::words).toArray(String[]::new))
                .param("links", cases.stream().map(EvaluationCase::link).toArray(String[]::new));
    }

    void publish(long id, LocalDate until, Actor actor) {
        jdbc.sql("""
                        update evaluation set version = version + 1, published_by = ?, published_name = ?, published_at = ?,
                            objections_until = ? where id = ?""").params(actor.id(), actor.name(), now(), until, id).update();
    }

    /** All points of an evaluation by unit, with what was upheld by a day and holds still; in the order of the indicators. */
    Map<Long, List<UnitScore>> scores(long evaluation, RuleSet by, LocalDate day) {
        return jdbc.sql("""
                        select s.*, u.code, u.name, count(k.case_id) as struck, o.adjustment,
                            (select count(*) from evaluation_left_out l
                                where l.score_id = s.id and evaluation_decision_holds(l.objection_id, :day)) as left_out,
                            (select coalesce(sum(d.adjustment), 0) from evaluation_carried t
                                join evaluation_objection d on d.id = t.objection_id
                                where t.score_id = s.id and evaluation_decision_holds(d.id, :day)) as carried,
                            coalesce(sum(c.points) filter (where k.case_id is null), 0) as moved
                        from evaluation_score s join unit u on u.id = s.unit_id
                        left join evaluation_case c on c.score_id = s.id
                        left join evaluation_struck k on k.case_id = c.id and evaluation_decision_holds(k.objection_id, :day)
                        left join evaluation_objection o on o.score_id = s.id and evaluation_decision_holds(o.id, :day)
                        where s.evaluation_id = :id group by s.id, u.id, o.id order by u.code, s.indicator""").param("id", evaluation).param("day", day).query((row, n) -> score(row, by)).list().stream()
                .collect(Collectors.groupingBy(one -> one.unit().id()));
    }

    private static UnitScore score(ResultSet row, RuleSet by) throws SQLException {
        var indicator = by.indicator(row.getInt("indicator"));
        int cases = row.getInt("cases") - row.getInt("struck");
        var adjustment = Objects.requireNonNullElse(row.getBigDecimal("adjustment"), BigDecimal.ZERO);
        var carried = row.getBigDecimal("carried");
        int left = row.getInt("left_out");
        int asked = row.getInt("asked") - left;
        boolean applies = row.getBoolean("applies") && (left == 0 || indicator.applies(asked));
        return new UnitScore(
                row.getLong("id"),
                new Member(row.getLong("unit_id"), row.getString("code"), row.getString("name")),
                indicator.position(),
                asked,
                cases,
                row.getBigDecimal("points"),
                indicator
                        .within(indicator
                                .points(cases, row.getBigDecimal("moved"), asked)
                                .add(carried))
                        .add(adjustment),
                applies || adjustment.signum() != 0 || carried.signum() != 0);
    }

    List<EvaluationCase> cases(long score, LocalDate day) {
        return jdbc.sql("""
                        select c.*, exists (select from evaluation_struck k
                            where k.case_id = c.id and evaluation_decision_holds(k.objection_id, :day)) as struck
                        from evaluation_case c where c.score_id = :score order by c.position""")
                .param("score", score)
                .param("day", day)
                .query((row, n) -> new EvaluationCase(
                        row.getString("code"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("words"),
                        row.getString("link"),
                        row.getBigDecimal("points"),
                        row.getBoolean("struck")))
                .list();
    }

    /** What was asked of a point and brought nothing. */
    List<EvaluationCase> missed(long score, LocalDate day) {
        return jdbc.sql("""
                        select m.*, exists (select from evaluation_left_out k where k.score_id = m.score_id and k.position = m.position
                            and evaluation_decision_holds(k.objection_id, :day)) as struck
                        from evaluation_missed m where m.score_id = :score order by m.position""")
                .param("score", score)
                .param("day", day)
                .query((row, n) -> new EvaluationCase(
                        row.getString("code"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("words"),
                        row.getString("link"),
                        null,
                        row.getBoolean("struck")))
                .list();
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private static EvaluationHead head(ResultSet row, int n) throws SQLException {
        var computed =
                Objects.requireNonNull(ShanghaiClock.onTheWall(row.getObject("computed_at", OffsetDateTime.class)));
        var published = ShanghaiClock.onTheWall(row.getObject("published_at", OffsetDateTime.class));
        return new EvaluationHead(
                row.getLong("id"),
                row.getLong("version"),
                row.getInt("plan_year"),
                row.getInt("number"),
                row.getLong("rules_id"),
                row.getInt("rules_number"),
                row.getObject("as_of", LocalDate.class),
                row.getString("computed_name"),
                computed.toLocalDate(),
                row.getString("published_name"),
                published == null ? null : published.toLocalDate(),
                row.getObject("objections_until", LocalDate.class),
                state(row, published != null));
    }

    private static EvaluationState state(ResultSet row, boolean published) throws SQLException {
        if (row.getBoolean("replaced")) {
            return EvaluationState.REPLACED;
        }
        if (row.getBoolean("frozen")) {
            return EvaluationState.FROZEN;
        }
        return published ? EvaluationState.PUBLISHED : EvaluationState.COMPUTED;
    }
}
