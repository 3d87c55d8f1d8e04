package org.shishi.progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Relation;
import org.shishi.policy.Scope;

/**
 * Narrows a list of reports; what is not said does not narrow.
 *
 * @param year of the periods
 * @param period its id
 * @param unit the id of the unit that reports
 * @param project its code
 * @param states none: all
 * @param late only late ones
 * @param flagged only those with flags
 */
public record ReportFilter(
        int year,
        @Nullable Long period,
        @Nullable Long unit,
        @Nullable String project,
        Set<ReportState> states,
        boolean late,
        boolean flagged,
        @Nullable Scope scope) {

    public static ReportFilter of(int year) {
        return new ReportFilter(year, null, null, null, Set.of(), false, false, null);
    }

    public ReportFilter in(ReportState... only) {
        return new ReportFilter(year, period, unit, project, Set.of(only), late, flagged, scope);
    }

    public ReportFilter ofPeriod(long id) {
        return new ReportFilter(year, id, unit, project, states, late, flagged, scope);
    }

    public ReportFilter ofUnit(long id) {
        return new ReportFilter(year, period, id, project, states, late, flagged, scope);
    }

    ReportFilter within(Scope reader) {
        return new ReportFilter(year, period, unit, project, states, late, flagged, reader);
    }

    /** A draft is nobody's business but its unit's. */
    String where() {
        return " where r.year = :year and " + conditions();
    }

    /** Whether many are found, all of a few periods and units: then not all of them are looked at for the first. */
    boolean ofMany() {
        return (period != null || unit != null)
                && project == null
                && !flagged
                && (states.isEmpty()
                        || states.contains(ReportState.SUBMITTED)
                        || states.contains(ReportState.CONFIRMED));
    }

    /** Whether the reports alone say which they are. */
    boolean ofReports() {
        return project == null && (scope == null || scope.everything());
    }

    /** On reports {@code f} of whatever year, and their projects {@code p}. */
    String conditions() {
        List<String> conditions = new ArrayList<>();
        if (period != null) {
            conditions.add("f.period_id = :period");
        }
        if (unit != null) {
            conditions.add("f.unit_id = :unit");
        }
        if (project != null) {
            conditions.add("p.code = :project");
        }
        if (!states.isEmpty()) {
            conditions.add("f.state in (:states)");
        }
        if (late) {
            conditions.add("f.late");
        }
        if (flagged) {
            conditions.add("exists (select from progress_report_flag g where g.report_id = f.id)");
        }
        conditions.add(mine());
        return String.join(" and ", conditions);
    }

    private String mine() {
        var own = "f.unit_id = cast(:own as bigint)";
        if (scope == null) {
            return "true";
        }
        if (scope.everything()) {
            return "(f.state <> 'DRAFT' or " + own + ")";
        }
        return scope.relations().contains(Relation.LEAD_UNIT)
                ? "(" + own + " or f.state <> 'DRAFT' and p.lead_unit_id = cast(:own as bigint))"
                : own;
    }

    Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        values.put("year", year);
        values.put("period", period);
        values.put("unit", unit);
        values.put("project", project);
        values.put(
                "states",
                states.isEmpty() ? List.of("") : states.stream().map(Enum::name).toList());
        values.put("own", scope == null ? null : scope.unitId());
        return values;
    }
}
