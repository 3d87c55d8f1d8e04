package org.shishi.project.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Blocker;
import org.shishi.project.Description;
import org.shishi.project.Plan;
import org.shishi.project.Progress;
import org.shishi.project.Stage;
import org.shishi.shared.record.RecordColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the facts about one project to be told, not to be changed: one statement, and one for plans where there are any. */
@Repository
class HistoryFactRows {

    private static final String KEYS =
            "select '%1$s' as kind, id, valid_on, record_id, withdrawn_by from project_%2$s where project_id = :id";

    private static final String FACTS = """
            with fact as (%s)
            select fact.*, s.*, g.stage, c.forecast, o.percent, o.note, o.problem, o.blocker,
                   r.recorded_at, r.actor, r.command, r.reason,
                   w.recorded_at as w_recorded_at, w.actor as w_actor, w.command as w_command, w.reason as w_reason
            from fact
            join project_record r on r.id = fact.record_id
            left join project_record w on w.id = fact.withdrawn_by
            left join project_state s on fact.kind = 'STATE' and s.id = fact.id
            left join project_stage g on fact.kind = 'STAGE' and g.id = fact.id
            left join project_forecast c on fact.kind = 'FORECAST' and c.id = fact.id
            left join project_progress o on fact.kind = 'PROGRESS' and o.id = fact.id
            order by fact.valid_on, fact.record_id, fact.id""";

    private static final String EVERY =
            FACTS.formatted(keys(Stream.of("STATE", "STAGE", "FORECAST", "PROGRESS", "PLAN"), ""));

    private static final String OBSERVED =
            FACTS.formatted(keys(Stream.of("STAGE", "FORECAST", "PROGRESS"), " and withdrawn_by is null"));

    private final JdbcClient jdbc;
    private final Plans plans;

    HistoryFactRows(JdbcClient jdbc, Plans plans) {
        this.jdbc = jdbc;
        this.plans = plans;
    }

    private static String keys(Stream<String> kinds, String which) {
        return kinds.map(kind -> KEYS.formatted(kind, kind.toLowerCase(java.util.Locale.ROOT)) + which)
                .collect(Collectors.joining(" union all "));
    }

    HistoryFacts of(long id, String code, int planYear) {
        var found = read(EVERY, id);
        var told = found.facts(new Project(code, planYear, Description.EMPTY, 0), planFacts(id, found));
        told.project().follow(told.before(Long.MAX_VALUE));
        return told;
    }

    /** Only what was observed, without what is withdrawn. */
    HistoryFacts observed(long id, String code, int planYear) {
        return read(OBSERVED, id).facts(new Project(code, planYear, Description.EMPTY, 0), List.of());
    }

    private List<PlanFact> planFacts(long id, Found found) {
        var contents = plans.byId(found.plans.keySet());
        return found.plans.entrySet().stream()
                .map(one -> {
                    var key = one.getValue();
                    var plan = contents.getOrDefault(one.getKey(), Plan.EMPTY);
                    return key.withdrawn(new PlanFact(id, key.validOn(), key.record(), plan));
                })
                .toList();
    }

    private Found read(String sql, long id) {
        var found = new Found(id);
        jdbc.sql(sql).param("id", id).query(rs -> {
            found.add(rs);
        });
        return found;
    }

    /** When a fact holds from, who told it and who took it back. */
    private record Key(
            LocalDate validOn, long record, @Nullable Long withdrawnBy) {

        <F extends Fact<?>> F withdrawn(F fact) {
            if (withdrawnBy != null) {
                fact.withdraw(withdrawnBy);
            }
            return fact;
        }
    }

    private static final class Found {

        private final long project;
        private final List<StateFact> states = new ArrayList<>();
        private final List<StageFact> stages = new ArrayList<>();
        private final List<ForecastFact> forecasts = new ArrayList<>();
        private final List<ProgressFact> progress = new ArrayList<>();
        private final Map<Long, Key> plans = new LinkedHashMap<>();
        private final Map<Long, HistoryFacts.Telling> tellings = new HashMap<>();

        Found(long project) {
            this.project = project;
        }

        HistoryFacts facts(Project about, List<PlanFact> planned) {
            return new HistoryFacts(about, states, stages, forecasts, progress, planned, tellings);
        }

        void add(ResultSet rs) throws SQLException {
            var withdrawnBy = rs.getObject("withdrawn_by", Long.class);
            var key = new Key(rs.getObject("valid_on", LocalDate.class), rs.getLong("record_id"), withdrawnBy);
            tell(rs, key.record(), "");
            if (withdrawnBy != null) {
                tell(rs, withdrawnBy, "w_");
            }
            add(rs, key);
        }

        private void add(ResultSet rs, Key key) throws SQLException {
            var on = key.validOn();
            long record = key.record();
            switch (rs.getString("kind")) {
                case "STATE" -> {
                    var said = RecordColumns.read(Description.PARTS, rs);
                    states.add(key.withdrawn(new StateFact(project, on, record, said)));
                }
                case "STAGE" -> {
                    var stage = Stage.valueOf(rs.getString("stage"));
                    stages.add(key.withdrawn(new StageFact(project, on, record, stage)));
                }
                case "FORECAST" -> {
                    var forecast = rs.getObject("forecast", LocalDate.class);
                    forecasts.add(key.withdrawn(new ForecastFact(project, on, record, forecast)));
                }
                case "PROGRESS" -> progress.add(key.withdrawn(new ProgressFact(project, on, record, progress(rs))));
                default -> plans.put(rs.getLong("id"), key);
            }
        }

        private static Progress progress(ResultSet rs) throws SQLException {
            var blocker = rs.getString("blocker");
            return new Progress(
                    rs.getBigDecimal("percent"),
                    rs.getString("note"),
                    rs.getString("problem"),
                    blocker == null ? null : Blocker.valueOf(blocker));
        }

        private void tell(ResultSet rs, long record, String prefix) throws SQLException {
            if (!tellings.containsKey(record)) {
                tellings.put(
                        record,
                        new HistoryFacts.Telling(
                                record,
                                rs.getObject(prefix + "recorded_at", OffsetDateTime.class),
                                rs.getString(prefix + "actor"),
                                LedgerCommand.valueOf(rs.getString(prefix + "command")),
                                rs.getString(prefix + "reason")));
            }
        }
    }
}
