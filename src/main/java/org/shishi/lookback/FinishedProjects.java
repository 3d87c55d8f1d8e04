package org.shishi.lookback;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.lookback.PlanLookBack.ByLot;
import org.shishi.project.Stage;
import org.shishi.shared.Conditions;
import org.shishi.shared.RuleViolation;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the finished projects that may be looked at, and refuses those that may not. */
@Component
class FinishedProjects {

    private final JdbcClient jdbc;

    FinishedProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A project as it is today. */
    record FinishedProject(long id, String code, int planYear, Stage stage) {}

    /** Those of these years that a lot is drawn from, by their codes. */
    List<FinishedProject> pool(int fromYear, int toYear, ByLot lot) {
        return find(new Conditions()
                .add("project_is_completed(p.stage)")
                .add("p.plan_year >= :from", "from", fromYear)
                .add("p.plan_year <= :to", "to", toYear)
                .add("p.level = :level", "level", lot.level())
                .add("p.lead_unit_id = :unit", "unit", lot.unitId())
                .add("a.name = :aspect", "aspect", lot.aspect().isEmpty() ? null : lot.aspect()));
    }

    /** The names of the areas of these years, to draw from one of them. */
    List<String> aspects(int fromYear, int toYear) {
        return jdbc.sql("select distinct name from aspect where plan_year between ? and ? order by name")
                .params(fromYear, toYear)
                .query(String.class)
                .list();
    }

    /** All of these, in their order, or the first one's reason why not. */
    List<FinishedProject> chosen(int fromYear, int toYear, List<String> codes) {
        if (codes.isEmpty()) {
            throw refused("lookback.projects.none");
        }
        var known = find(new Conditions().add("p.code in (:codes)", "codes", codes)).stream()
                .collect(Collectors.toMap(FinishedProject::code, Function.identity()));
        var seen = new HashSet<String>();
        return codes.stream()
                .map(code -> fit(fromYear, toYear, code, known, seen.add(code)))
                .toList();
    }

    private static FinishedProject fit(
            int fromYear, int toYear, String code, Map<String, FinishedProject> known, boolean first) {
        @Nullable FinishedProject found = known.get(code);
        if (found == null) {
            throw refused("lookback.project.unknown", code);
        }
        if (!first) {
            throw refused("lookback.project.twice", code);
        }
        if (found.planYear() < fromYear || found.planYear() > toYear) {
            throw refused(
                    "lookback.project.year",
                    code,
                    String.valueOf(found.planYear()),
                    String.valueOf(fromYear),
                    String.valueOf(toYear));
        }
        if (!found.stage().completed()) {
            throw refused("lookback.project.unfinished", code, found.stage());
        }
        return found;
    }

    private List<FinishedProject> find(Conditions conditions) {
        return conditions
                .page(
                        jdbc,
                        "select p.id, p.code, p.plan_year, p.stage",
                        "from project_now p left join aspect a on a.id = p.aspect_id",
                        "p.code",
                        Pageable.unpaged(),
                        (row, n) -> new FinishedProject(
                                row.getLong("id"),
                                row.getString("code"),
                                row.getInt("plan_year"),
                                Stage.valueOf(row.getString("stage"))))
                .getContent();
    }

    private static RuleViolation refused(String why, Object... values) {
        return RuleViolation.at("codes", why, values);
    }
}
