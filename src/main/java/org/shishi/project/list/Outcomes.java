package org.shishi.project.list;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Scope;
import org.shishi.project.Figure;
import org.shishi.project.ProjectFilter;
import org.shishi.project.Stage;
import org.shishi.project.light.LightRulesOfYear;
import org.shishi.project.light.LightScales;
import org.shishi.project.outcome.Satisfaction;
import org.shishi.shared.Remembered;
import org.shishi.shared.TableStamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts how far a year's projects have come behind their completion and what deputies say of them: a few statements. */
@Service
@Transactional(readOnly = true)
public class Outcomes {

    private final LedgerQueries queries;
    private final LightScales scales;
    private final JdbcClient jdbc;
    private final Gate gate;
    private final Remembered<Question, OutcomeCounts> counts;

    private record Question(Scope scope, int year, LocalDate asOf) {}

    Outcomes(LedgerQueries queries, LightScales scales, JdbcClient jdbc, Gate gate, TableStamps stamps) {
        this.queries = queries;
        this.scales = scales;
        this.jdbc = jdbc;
        this.gate = gate;
        this.counts = stamps.rememberedOfLedger();
    }

    /** Each number is that of the rows which the list shows when it is narrowed by it. */
    public OutcomeCounts of(Actor actor, int year, LocalDate asOf) {
        var scope = gate.list(actor, Action.PROJECT_READ);
        return counts.get(
                new Question(scope, year, asOf),
                question -> counted(scope, ProjectFilter.of(year, asOf), scales.rules(year)));
    }

    private OutcomeCounts counted(Scope scope, ProjectFilter all, LightRulesOfYear rules) {
        return new OutcomeCounts(
                stages(queries.of(scope, all, rules)),
                satisfaction(queries.of(scope, all, rules), queries.of(scope, all.with(Figure.COMPLETED), rules)));
    }

    private Map<Stage, Integer> stages(LedgerQuery all) {
        var found = new EnumMap<Stage, Integer>(Stage.class);
        var query = all.and("p.stage in ('COMPLETED', 'IN_USE', 'ACCEPTED', 'CLOSED')", Map.of());
        jdbc.sql("select p.stage, count(*) as number " + query.rows() + " group by p.stage")
                .params(query.values())
                .query(row -> {
                    found.put(Stage.valueOf(row.getString("stage")), row.getInt("number"));
                });
        return found;
    }

    /** Few are graded, so that these are looked at, and the others are all the rest of the completed ones. */
    private Map<Satisfaction, Integer> satisfaction(LedgerQuery all, LedgerQuery completed) {
        var found = new EnumMap<Satisfaction, Integer>(Satisfaction.class);
        var gradedOnes = new AtomicInteger();
        var graded = all.and(LedgerQuery.GRADED_AT_ALL, Map.of());
        jdbc.sql("select grade, count(*) as number, count(*) filter (where completed) as completed from (select "
                        + LedgerQuery.GRADE + " as grade, (" + Figure.COMPLETED.condition() + ") as completed "
                        + graded.rows() + ") g group by grade")
                .params(graded.values())
                .query(row -> {
                    found.put(Satisfaction.valueOf(row.getString("grade")), row.getInt("number"));
                    gradedOnes.addAndGet(row.getInt("completed"));
                });
        found.put(Satisfaction.NOT_ASSESSED, number(completed) - gradedOnes.get());
        return found;
    }

    private int number(LedgerQuery query) {
        return jdbc.sql("select coalesce(" + query.number() + ", 0) " + query.counted())
                .params(query.values())
                .query(Integer.class)
                .single();
    }
}
