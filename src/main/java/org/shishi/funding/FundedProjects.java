package org.shishi.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shishi.policy.Action;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.project.Level;
import org.shishi.project.Stage;
import org.shishi.shared.WrittenText;
import org.shishi.shared.text.WrittenCodes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the projects that entries name, one statement for all of them. */
@Repository
public class FundedProjects {

    private final JdbcClient jdbc;

    FundedProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<String, FundedProject> byCode(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        var found =
                jdbc.sql("""
                        select id, code, title, plan_year, level, lead_unit_id, responsible_unit_ids, stage, investment
                        from project_now where code in (:codes)""").param("codes", WrittenCodes.forms(codes)).query(FundedProjects::project).list().stream()
                        .collect(Collectors.toMap(FundedProject::code, Function.identity()));
        return WrittenCodes.asWritten(codes, found);
    }

    /** Every project, by what it is called. */
    public Map<String, List<FundedProject>> byTitle() {
        return jdbc.sql("""
                        select id, code, title, plan_year, level, lead_unit_id, responsible_unit_ids, stage, investment
                        from project_now order by code""").query(FundedProjects::project).list().stream()
                .collect(Collectors.groupingBy(project -> WrittenText.alike(project.title())));
    }

    /** Refuses the first of several amounts for a project of another year: a slip of one digit is a project that exists. */
    public void ofYear(int year, List<EnterMoney> entries) {
        var codes = entries.stream().map(EnterMoney::code).distinct().toList();
        var known = byCode(codes);
        for (int i = 0; known.size() == codes.size() && i < entries.size(); i++) { // unknown ones are named before
            var project = known.get(entries.get(i).code());
            if (project.planYear() != year) {
                var years = new String[] {String.valueOf(project.planYear()), String.valueOf(year)};
                throw EntryProblem.at("code", "funding.project.year", project.code(), years[0], years[1])
                        .violationIn(i + 1);
            }
        }
    }

    public FundedProject get(String code, Action action) {
        var found = byCode(List.of(code)).get(code);
        if (found == null) {
            throw new Denied(Verdict.HIDDEN, action, "project:" + code);
        }
        return found;
    }

    private static FundedProject project(ResultSet rs, int n) throws SQLException {
        var units = new HashSet<>(
                List.of((Long[]) rs.getArray("responsible_unit_ids").getArray()));
        long lead = rs.getLong("lead_unit_id");
        units.add(lead);
        return new FundedProject(
                rs.getLong("id"),
                rs.getString("code"),
                rs.getString("title"),
                rs.getInt("plan_year"),
                Level.valueOf(rs.getString("level")),
                lead,
                units,
                Stage.valueOf(rs.getString("stage")),
                rs.getBigDecimal("investment"));
    }
}
