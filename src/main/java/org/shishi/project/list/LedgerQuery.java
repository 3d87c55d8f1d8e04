package org.shishi.project.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
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
import org.shishi.project.ProgressFilter;
import org.shishi.project.ProjectFilter;
import org.shishi.project.Stage;
import org.shishi.project.outcome.Satisfaction;

/** Puts a filter into SQL: conditions over the rows of {@code project_as_of}, values as parameters. */
public final class LedgerQuery {

    /** What a question does not name is not joined, since all of it is joined from the left. */
    static final String FROM = """
            from project_as_of(:asOf) p
            left join unit u on u.id = p.lead_unit_id
            left join aspect a on a.id = p.aspect_id
            """;

    /** The sites of the newest plan of the day. */
    private static final String SITE =
            "exists (select from project_site s where s.township_id = :township and s.plan_id = p.plan_id)";

    private static final String INDICATOR = "exists (select from project_indicator i where i.plan_id = p.plan_id"
            + " and :indicator in (i.name, i.name || '(' || i.unit || ')'))";

    private static final String LESS_THAN_VOTED = "project_less_than_voted(p.id, p.plan_id, p.stage, p.percent, :asOf)";

    /** What filters say for projects that belong to none. */
    private static final Long NO_ASPECT = 0L;

    /** What deputies say of a row on the day. */
    static final String GRADE =
            "(select g.grade from project_grade g where g.project_id = p.id and g.from_day <= :asOf and g.to_day > :asOf)";

    static final String GRADED_AT_ALL = """
            p.id = any(array(select g.project_id from project_grade g
                where g.plan_year = :year and g.from_day <= :asOf and g.to_day > :asOf))""";

    /** Not as {@link #GRADE}, so that all of a large ledger are compared with the few at once. */
    private static final String NOT_GRADED = """
            not exists (select from project_grade g where g.project_id = p.id
                and g.plan_year = :year and g.from_day <= :asOf and g.to_day > :asOf)""";

    private static final String GRADED = """
            p.id = any(array(select g.project_id from project_grade g
                where g.plan_year = :year and g.grade = :grade and g.from_day <= :asOf and g.to_day > :asOf))""";

    private final LocalDate asOf;
    private final IntFunction<LightRule> rules;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private boolean summed = true;
    private boolean few;
    private @Nullable Actor reader;

    /** @param rules by the plan year of what is judged */
    LedgerQuery(LocalDate asOf, IntFunction<LightRule> rules) {
        this.asOf = asOf;
        this.rules = rules;
        values.put("asOf", asOf);
    }

    /** The eve of the festival, by which a forecast is early or late. */
    LedgerQuery until(LocalDate eve) {
        values.put("eve", eve);
        return this;
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

    LightRule rule(int planYear) {
        return rules.apply(planYear);
    }

    /** The rows that are asked for, after the columns that are wanted of them. */
    public String rows() {
        return FROM + where();
    }

    private String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** What is to be counted of them: the sums of the day where these know all that is asked, else the rows. */
    public String counted() {
        return summed ? " from project_counts(:year, :asOf) p" + where() : rows();
    }

    /** How many they are, as an aggregate over {@link #counted}. */
    public String number() {
        return summed ? "sum(p.number)" : "count(*)";
    }

    /** Whether it asks for so small a part of the ledger that all of it is sooner found and sorted than met in the order of the list. */
    boolean few() {
        return few;
    }

    public Map<String, Object> values() {
        return values;
    }

    public LedgerQuery code(String code) {
        return detail("p.id = (select id from project where code = :code)", "code", code);
    }

    LedgerQuery within(Scope scope) {
        conditions.add(visible(scope));
        summed &= scope.everything();
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

    /** Whether a unit leads a row {@code p} or is responsible for it. */
    static String concerns(String unit) {
        return "project_concerns(p.lead_unit_id, p.responsible_unit_ids, cast(" + unit + " as bigint))";
    }

    private static String standing(Relation relation) {
        return switch (relation) {
            case OWN_UNIT -> concerns(":own");
            case LEAD_UNIT -> "p.lead_unit_id = :own";
            case COUNTY, SAME_TOWNSHIP, SELF, ANOTHERS, OTHER_UNIT -> "";
        };
    }

    LedgerQuery narrow(ProjectFilter filter) {
        condition("p.plan_year = :year", "year", filter.year());
        values.put("benchmark", rule(filter.year()).benchmark());
        if (!filter.levels().isEmpty()) {
            condition("p.level in (:levels)", "levels", names(filter.levels()));
        }
        condition("p.lead_unit_id = :lead", "lead", filter.leadUnitId());
        condition(
                NO_ASPECT.equals(filter.aspectId()) ? "p.aspect_id is null" : "p.aspect_id = :aspect",
                "aspect",
                filter.aspectId());
        condition("p.light = :light", "light", name(filter.light()));
        if (filter.figure() != null) {
            conditions.add("(" + filter.figure().condition() + ")");
            summed &= filter.figure().standingOnly();
        }
        few = filter.leadUnitId() != null
                || filter.unitId() != null
                || filter.townshipId() != null
                || filter.aspectId() != null
                || filter.blocker() != null
                || filter.dueWithin() != null
                || filter.deadlineWithin() != null
                || filter.satisfaction() != null && filter.satisfaction() != Satisfaction.NOT_ASSESSED
                || filter.light() == Light.RED
                || filter.light() == Light.YELLOW
                || filter.figure() == Figure.OVERDUE;
        units(filter);
        detail("p.blocker = :blocker", "blocker", name(filter.blocker()));
        if (!filter.stages().isEmpty()) {
            detail("p.stage in (:stages)", "stages", names(filter.stages()));
        }
        satisfaction(filter.satisfaction());
        time(filter);
        progress(filter.progress());
        return this;
    }

    private void units(ProjectFilter filter) {
        detail(concerns(":unit"), "unit", filter.unitId());
        detail("(" + concerns(":township") + " or " + SITE + ")", "township", filter.townshipId());
    }

    private void satisfaction(@Nullable Satisfaction wanted) {
        if (wanted == Satisfaction.NOT_ASSESSED) {
            and("(" + Figure.COMPLETED.condition() + ") and " + NOT_GRADED, Map.of());
        } else {
            detail(GRADED, "grade", name(wanted));
        }
    }

    private void time(ProjectFilter filter) {
        if (filter.forecastBeforeFestival() != null) {
            and(
                    "not project_is_completed(p.stage) and coalesce(p.forecast, p.deadline) "
                            + (filter.forecastBeforeFestival() ? "<=" : ">") + " :eve",
                    Map.of());
        }
        if (filter.quota() != null) {
            and("coalesce(p.quota, 0) " + (filter.quota() ? ">" : "=") + " 0", Map.of());
        }
        if (filter.lessThanVoted() != null) {
            and((filter.lessThanVoted() ? "" : "not ") + LESS_THAN_VOTED, Map.of());
        }
        if (filter.deadlineWithin() != null) {
            detail(
                    Figure.ON_SCHEDULE.condition() + " and p.deadline <= :deadlineBy",
                    "deadlineBy",
                    filter.asOf().plusDays(filter.deadlineWithin()));
        }
        if (filter.dueWithin() != null) {
            detail(
                    "standing in ('FORECAST_BEFORE_FESTIVAL', 'DELAYED') and coalesce(p.forecast, p.deadline) between :asOf and :due",
                    "due",
                    filter.asOf().plusDays(filter.dueWithin()));
        }
    }

    private void progress(ProgressFilter filter) {
        if (filter.started() != null) {
            and((filter.started() ? "" : "not ") + ProgressFilter.STARTED, Map.of());
        }
        if (filter.band() != null) {
            and(filter.band().condition(), Map.of());
        }
        detail(INDICATOR, "indicator", filter.indicator());
        detail(ProgressFilter.PACE + " = :pace", "pace", name(filter.pace()));
    }

    /** A condition more, with its values. */
    LedgerQuery and(String condition, Map<String, ?> its) {
        conditions.add(condition);
        values.putAll(its);
        summed = false;
        return this;
    }

    /** In the project's own words, or by the name of a unit, or by a title that is spelt so. */
    LedgerQuery naming(SearchedWord word) {
        return and(word.condition("word" + values.size(), values), Map.of());
    }

    private static List<String> names(Collection<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).toList();
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }

    /** One that the sums of a day do not know. */
    private LedgerQuery detail(String condition, String name, @Nullable Object value) {
        summed &= value == null;
        return condition(condition, name, value);
    }

    private LedgerQuery condition(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }
}
