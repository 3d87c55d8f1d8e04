package org.shishi.project.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.policy.Relation;
import org.shishi.policy.Scope;
import org.shishi.project.Description;
import org.shishi.project.Field;
import org.shishi.project.Figure;
import org.shishi.project.Light;
import org.shishi.project.LightRule;
import org.shishi.project.ProjectFilter;
import org.shishi.project.Stage;

/** Puts a filter into SQL: conditions over the rows of {@code project_now} or {@code project_as_of}, values as parameters. */
public final class LedgerQuery {

    private static final String ROWS = """
            from (select l.*,
                         project_standing(l.stage, l.adopted_on, l.deadline, l.forecast, :asOf, :eve) as standing,
                         project_expected(l.deadline, l.forecast, :asOf) as expected,
                         project_plan_sums(l.id, :asOf) as plan_sums
                  from %s l) p
            join unit u on u.id = p.lead_unit_id
            left join aspect a on a.id = p.aspect_id
            """;

    /** The sites of the newest plan of the day. */
    private static final String SITE = """
            exists (select from project_site s where s.township_id = :township and s.plan_id = (
                select f.id from project_plan f
                where f.project_id = p.id and f.withdrawn_by is null and f.valid_on <= :asOf
                order by f.valid_on desc, f.record_id desc, f.id desc limit 1))""";

    private final LocalDate asOf;
    private final LightRule rule;
    private final boolean now;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private @Nullable Actor reader;

    LedgerQuery(LocalDate asOf, LocalDate today, LocalDate eve, LightRule rule) {
        this.asOf = asOf;
        this.rule = rule;
        now = !asOf.isBefore(today);
        values.put("asOf", asOf);
        values.put("eve", eve);
        values.put("benchmark", rule.benchmark());
        values.put("yellowFrom", rule.yellowFrom());
        values.put("redAbove", rule.redAbove());
    }

    /** For whom the rows are: what that person may not see whole is masked. */
    public LedgerQuery readBy(Actor actor) {
        reader = actor;
        return this;
    }

    Description shown(String code, Description description, Stage stage) {
        return reader == null || Field.masked().stream().allMatch(field -> "".equals(description.get(field)))
                ? description
                : description.masked(Policy.decide(reader, Action.PROJECT_READ, description.resource(code, stage))
                        .masked());
    }

    LocalDate asOf() {
        return asOf;
    }

    LightRule rule() {
        return rule;
    }

    public String from() {
        return ROWS.formatted(source());
    }

    /** The ledger as it is, or as it was on the day. */
    String source() {
        return now ? "project_now" : "project_as_of(:asOf)";
    }

    public String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    public Map<String, Object> values() {
        return values;
    }

    public LedgerQuery code(String code) {
        return condition("p.code = :code", "code", code);
    }

    LedgerQuery within(Scope scope) {
        conditions.add(visible(scope));
        if (scope.unitId() != null) {
            values.put("own", scope.unitId());
        }
        return this;
    }

    /** What the reader may see as a condition on rows {@code p}, with the parameter {@code own}. */
    static String visible(Scope scope) {
        if (scope.everything()) {
            return "true";
        }
        var standings = scope.relations().stream()
                .map(LedgerQuery::standing)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" or "));
        return scope.unitId() == null || standings.isEmpty() ? "false" : "(" + standings + ")";
    }

    private static String standing(Relation relation) {
        return switch (relation) {
            case OWN_UNIT -> "p.lead_unit_id = :own or p.responsible_unit_ids @> array[cast(:own as bigint)]";
            case LEAD_UNIT -> "p.lead_unit_id = :own";
            case COUNTY, SAME_TOWNSHIP, SELF, ANOTHERS, OTHER_UNIT -> "";
        };
    }

    LedgerQuery narrow(ProjectFilter filter) {
        condition("p.plan_year = :year", "year", filter.year());
        if (!filter.levels().isEmpty()) {
            condition("p.level in (:levels)", "levels", names(filter.levels()));
        }
        condition("p.lead_unit_id = :lead", "lead", filter.leadUnitId());
        condition("coalesce(p.aspect_id, 0) = :aspect", "aspect", filter.aspectId());
        condition(
                "(p.lead_unit_id = :unit or p.responsible_unit_ids @> array[cast(:unit as bigint)])",
                "unit",
                filter.unitId());
        condition(
                "(p.lead_unit_id = :township or p.responsible_unit_ids @> array[cast(:township as bigint)] or " + SITE
                        + ")",
                "township",
                filter.townshipId());
        condition("p.blocker = :blocker", "blocker", name(filter.blocker()));
        if (!filter.stages().isEmpty()) {
            condition("p.stage in (:stages)", "stages", names(filter.stages()));
        }
        if (filter.figure() != null) {
            conditions.add("(" + filter.figure().condition() + ")");
        }
        condition(Light.OF_ROW + " = :light", "light", name(filter.light()));
        time(filter);
        return this;
    }

    private void time(ProjectFilter filter) {
        if (filter.forecastBeforeFestival() != null) {
            conditions.add("not project_is_completed(p.stage) and coalesce(p.forecast, p.deadline) "
                    + (filter.forecastBeforeFestival() ? "<=" : ">") + " :eve");
        }
        if (filter.quota() != null) {
            conditions.add("coalesce(p.quota, 0) " + (filter.quota() ? ">" : "=") + " 0");
        }
        if (filter.deadlineWithin() != null) {
            condition(
                    Figure.ON_SCHEDULE.condition() + " and p.deadline <= :deadlineBy",
                    "deadlineBy",
                    filter.asOf().plusDays(filter.deadlineWithin()));
        }
        if (filter.dueWithin() != null) {
            condition(
                    "standing in ('FORECAST_BEFORE_FESTIVAL', 'DELAYED') and expected <= :due",
                    "due",
                    filter.asOf().plusDays(filter.dueWithin()));
        }
    }

    /** A condition more, with its values. */
    LedgerQuery and(String condition, Map<String, ?> its) {
        conditions.add(condition);
        values.putAll(its);
        return this;
    }

    /** In the project's own words, or by the name of a unit, or by a title that is spelt so. */
    LedgerQuery naming(SearchedWord word) {
        conditions.add(word.condition("word" + values.size(), now, values));
        return this;
    }

    private static List<String> names(Collection<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).toList();
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }

    private LedgerQuery condition(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }
}
