package org.shishi.project.handover;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.project.Indicator;
import org.shishi.project.Plan;
import org.shishi.project.promise.Promise;
import org.shishi.project.promise.PromiseStore;
import org.shishi.project.promise.Shortfall;
import org.shishi.shared.Conditions;
import org.shishi.shared.Remembered;
import org.shishi.shared.TableStamps;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which finished projects of a plan year, or reopened ones with open defects, wait for what, and for whom: as it is now. */
@Service
@Transactional(readOnly = true)
public class WaitingProjects {

    private static final String FINISHED = """
            select id, code, stage, stage_since, lead_unit_id, completed_on from project
            where plan_year = :year and stage in ('COMPLETED', 'IN_USE', 'ACCEPTED')""";

    /** Those that have defects or ask to be closed. */
    private static final String UNUSUAL = """
            array(select f.project_id from finding f join finding_of_acceptance a on a.finding_id = f.id
                  union all select c.project_id from project_closing c where c.state = 'REQUESTED')""";

    /** What is neither unusual nor accepted has no day to be due on, and stands in the order of its index: the first are enough. */
    private static final String FIRST = """
            (select id, code, stage, stage_since, lead_unit_id, completed_on from project p
             where plan_year = :year and stage in ('COMPLETED', 'IN_USE') and id <> all(%1$s)
               and (completed_on < (select recorded_from from project_handover_rule) and not exists (
                   select from project_handover h where h.project_id = p.id and h.returned_at is null)) = :old %2$s
             order by stage_since, code limit :most)
            union all
            select id, code, stage, stage_since, lead_unit_id, completed_on from project
            where plan_year = :year and stage = 'ACCEPTED'
            union all
            select id, code, stage, stage_since, lead_unit_id, completed_on from project
            where plan_year = :year and stage in ('COMPLETED', 'IN_USE') and id = any(%1$s)""";

    private static final String OF_STEP = """
             and case when completed_on >= (select recorded_from from project_handover_rule) and not exists (select from project_handover h
                     where h.project_id = p.id and h.step = 'COMPLETION' and h.returned_at is null) then 'TO_RECORD'
                 when stage = 'COMPLETED' then 'TO_USE' else 'TO_ACCEPT' end = :step""";

    /**
     * Few have defects or ask to be closed: they are found once, not asked of each project. The finished ones are read from their
     * index alone, the others by what is known of them. The rule is one row, asked once and not joined to each.
     */
    private static final String WAITING = """
            from (select p.id, p.code, p.stage_since, p.lead_unit_id, c.asked_by, d.rectifying as units, d.unit_ids,
                    case when c.reopens then 'TO_REOPEN'
                         when d.rectifying is not null then 'TO_RECTIFY'
                         when d.due_on is not null then 'TO_STRIKE_OFF'
                         when p.completed_on >= (select recorded_from from project_handover_rule) and not exists (select from project_handover h
                             where h.project_id = p.id and h.step = 'COMPLETION' and h.returned_at is null) then 'TO_RECORD'
                         when p.stage = 'COMPLETED' then 'TO_USE'
                         when p.stage = 'IN_USE' then 'TO_ACCEPT'
                         when not c.reopens then 'TO_CONFIRM'
                         else 'TO_CLOSE' end as step,
                    case when c.reopens then null
                         when d.due_on is not null then d.due_on
                         when p.stage = 'ACCEPTED' then greatest(p.stage_since, d.ended_on) + (select close_within from project_handover_rule)
                         end as due_on,
                    p.completed_on < (select recorded_from from project_handover_rule) and d.due_on is null and c.project_id is null
                        and not exists (select from project_handover h where h.project_id = p.id and h.returned_at is null) as old
                  from (%s
                        union all
                        select id, code, stage, stage_since, lead_unit_id, completed_on from project
                        where plan_year = :year and stage in ('UNDER_WAY', 'CLOSED') and id = any(%s)) p
                  left join project_defects d on d.project_id = p.id
                  left join (select c.project_id, bool_or(c.kind = 'REOPEN') as reopens,
                                min(c.requested_by) as asked_by from project_closing c
                             where c.state = 'REQUESTED' group by c.project_id) c
                      on c.project_id = p.id
                  where (p.stage in ('COMPLETED', 'IN_USE', 'ACCEPTED')
                      or p.stage = 'UNDER_WAY' and d.due_on is not null or p.stage = 'CLOSED' and c.reopens)) w""";

    /** Nobody takes two steps of one project: whoever took the others is left out. */
    private static final String COLUMNS = """
            select w.*,
                   case w.step when 'TO_USE' then units_that_can_act(w.lead_unit_id,
                            (select p.responsible_unit_ids from project p where p.id = w.id), array[]::bigint[])
                        when 'TO_RECORD' then units_that_can_act(w.lead_unit_id,
                            (select p.responsible_unit_ids from project p where p.id = w.id), array[project_accepted_by(w.id)])
                        when 'TO_ACCEPT' then units_that_can_act(w.lead_unit_id, null, array[project_completed_by(w.id)])
                        when 'TO_CLOSE' then units_that_can_act(w.lead_unit_id, null,
                            array[project_completed_by(w.id), project_accepted_by(w.id)])
                        when 'TO_RECTIFY' then w.units end as acting,
                   account_is_left(array[case when w.step in ('TO_CONFIRM', 'TO_REOPEN', 'TO_STRIKE_OFF')
                                              then 'INSPECTION_OFFICE' else 'COUNTY_OFFICE' end], null,
                       case w.step when 'TO_RECORD' then array[project_accepted_by(w.id)]
                            when 'TO_ACCEPT' then array[project_completed_by(w.id)]
                            when 'TO_CLOSE' then array[project_completed_by(w.id), project_accepted_by(w.id)]
                            when 'TO_CONFIRM' then array[w.asked_by, project_completed_by(w.id), project_accepted_by(w.id)]
                            when 'TO_REOPEN' then array[w.asked_by]
                            else array[]::bigint[] end) as office_left,
                   (select p.title from project_now p where p.id = w.id) as title,
                   (select p.percent from project_now p where p.id = w.id and p.percent < 100) as percent,
                   (select u.name from unit u where u.id = w.lead_unit_id) as unit,
                   exists (select 1 from project_handover h
                       where h.project_id = w.id and h.step = 'COMPLETION' and h.returned_at is null) as recorded""";

    private final JdbcClient jdbc;
    private final PromiseStore promises;
    private final Gate gate;
    private final Clock clock;
    private final Remembered<Asked, List<Tally>> tallies;

    private record Asked(int year, @Nullable Long unit) {}

    private record Tally(WaitingStep step, boolean old, long number) {}

    WaitingProjects(JdbcClient jdbc, PromiseStore promises, Gate gate, Clock clock, TableStamps stamps) {
        this.jdbc = jdbc;
        this.promises = promises;
        this.gate = gate;
        this.clock = clock;
        this.tallies = stamps.remembered("project", "finding", "unit");
    }

    /** A page of them, what is due first first. */
    public Page<WaitingProject> find(Actor actor, int year, WaitingQuery query, Pageable page) {
        gate.list(actor, Action.PROJECT_READ);
        var today = LocalDate.now(clock);
        var found = new Conditions()
                .value("year", year)
                .value("most", page.isPaged() ? page.getOffset() + page.getPageSize() : 0)
                .add("w.old = :old", "old", query.old())
                .add("w.step = :step", "step", query.step())
                .add("w.lead_unit_id = :unit or :unit = any(w.unit_ids)", "unit", query.unit())
                .page(
                        jdbc,
                        COLUMNS,
                        WAITING.formatted(page.isPaged() ? first(query) : FINISHED, UNUSUAL),
                        "w.due_on nulls last, w.stage_since, w.code",
                        page,
                        (row, n) -> new Row(row.getLong("id"), view(row, today)),
                        tallies(year, query)
                                .filter(tally -> tally.old() == query.old())
                                .filter(tally -> query.step() == null || tally.step() == query.step())
                                .mapToLong(Tally::number)
                                .sum());
        var lacks = lacks(found.getContent(), today);
        return found.map(row -> row.waits().lacking(lacks.get(row.id())));
    }

    private record Row(long id, WaitingProject waits) {}

    /** What is missing of what was voted, where nothing can be recorded for it: few statements, however many rows there are. */
    private Map<Long, Shortfall> lacks(List<Row> rows, LocalDate today) {
        var ids = rows.stream()
                .filter(row -> row.waits().step() == WaitingStep.TO_RECORD)
                .map(Row::id)
                .toList();
        var found = new HashMap<Long, Shortfall>();
        var voted = ids.isEmpty() ? Map.<Long, Promise>of() : promises.of(ids);
        if (!voted.isEmpty()) {
            var measured = promises.measured(voted.keySet(), today);
            voted.forEach((id, promise) -> promise.bindingOn(today).stream()
                    .flatMap(goal -> Shortfall.of(goal, reached(measured.getOrDefault(id, List.of()), goal)).stream())
                    .findFirst()
                    .ifPresent(lack -> found.put(id, lack)));
        }
        return found;
    }

    private static @Nullable BigDecimal reached(List<Indicator> measured, Indicator goal) {
        return new Plan(measured, List.of(), List.of()).reached(goal);
    }

    private static String first(WaitingQuery query) {
        return FIRST.formatted(
                UNUSUAL,
                (query.step() == null ? "" : OF_STEP) + (query.unit() == null ? "" : " and lead_unit_id = :unit"));
    }

    /**
     * How many wait for each step, and how many are of the time before records were asked for.
     *
     * @param old of whatever step
     */
    public record Counts(Map<WaitingStep, Long> steps, long old) {}

    /** Of one unit or of all. */
    public Counts counts(Actor actor, int year, WaitingQuery query) {
        gate.list(actor, Action.PROJECT_READ);
        var counts = new EnumMap<WaitingStep, Long>(WaitingStep.class);
        for (var step : WaitingStep.values()) {
            counts.put(step, 0L);
        }
        tallies(year, query)
                .filter(tally -> tally.old() == query.old())
                .forEach(tally -> counts.put(tally.step(), tally.number()));
        return new Counts(
                counts,
                tallies(year, query).filter(Tally::old).mapToLong(Tally::number).sum());
    }

    /** Of one unit or of all; they hold until anything is written of projects or findings. */
    private Stream<Tally> tallies(int year, WaitingQuery query) {
        return tallies
                .get(
                        new Asked(year, query.unit()),
                        asked -> jdbc.sql("select w.step, w.old, count(*) as number "
                                        + WAITING.formatted(FINISHED, UNUSUAL)
                                        + " where cast(:unit as bigint) is null or w.lead_unit_id = :unit or :unit = any(w.unit_ids)"
                                        + " group by w.step, w.old")
                                .param("year", asked.year())
                                .param("unit", asked.unit(), Types.BIGINT)
                                .query((row, n) -> new Tally(
                                        WaitingStep.valueOf(row.getString("step")),
                                        row.getBoolean("old"),
                                        row.getLong("number")))
                                .list())
                .stream();
    }

    private static WaitingProject view(ResultSet row, LocalDate today) throws SQLException {
        var step = WaitingStep.valueOf(row.getString("step"));
        var due = row.getObject("due_on", LocalDate.class);
        var units = Objects.requireNonNullElse(row.getString("acting"), "");
        return new WaitingProject(
                row.getString("code"),
                row.getString("title"),
                row.getString("unit"),
                WaitingFor.of(step, units, row.getBoolean("office_left")),
                units,
                step,
                row.getObject("stage_since", LocalDate.class),
                due,
                due != null && due.isBefore(today),
                row.getBoolean("recorded"),
                row.getBigDecimal("percent"),
                null);
    }
}
