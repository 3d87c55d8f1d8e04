package org.shishi.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.shishi.shared.WrittenText;

/** How much a plan may say, whoever enters it: every page of the project, the calendar and the feeds show it. */
final class PlanLimits {

    /** As the form has them. */
    private static final int NAME = 200;

    private static final int UNIT = 20;
    private static final int VILLAGE = 100;
    private static final int ROWS = 200;

    private PlanLimits() {}

    static List<FieldProblem> findings(Plan plan) {
        var findings = new ArrayList<FieldProblem>();
        rows(findings, Field.INDICATORS, plan.indicators());
        rows(findings, Field.SITES, plan.sites());
        rows(findings, Field.MILESTONES, plan.milestones());
        for (var goal : plan.indicators()) {
            text(findings, Field.INDICATORS, goal.name(), NAME);
            text(findings, Field.INDICATORS, goal.unit(), UNIT);
        }
        twice(plan.indicators())
                .ifPresent(goal -> findings.add(
                        FieldProblem.error(Field.INDICATORS, "project.plan.twice", goal.name(), goal.unit())));
        for (var site : plan.sites()) {
            text(findings, Field.SITES, site.name(), NAME);
            text(findings, Field.SITES, site.village(), VILLAGE);
        }
        plan.milestones().forEach(step -> text(findings, Field.MILESTONES, step.name(), NAME));
        return findings;
    }

    /** A goal that stands twice would count twice in every sum. */
    private static Optional<Indicator> twice(List<Indicator> goals) {
        var known = new HashSet<List<String>>();
        return goals.stream()
                .filter(goal -> !known.add(List.of(WrittenText.alike(goal.name()), WrittenText.alike(goal.unit()))))
                .findFirst();
    }

    private static void rows(List<FieldProblem> findings, Field field, List<?> rows) {
        if (rows.size() > ROWS) {
            findings.add(FieldProblem.error(
                    field, "project.plan.too-many", String.valueOf(rows.size()), String.valueOf(ROWS)));
        }
    }

    private static void text(List<FieldProblem> findings, Field field, String text, int most) {
        if (text.length() > most) {
            findings.add(FieldProblem.error(
                    field, "project.plan.too-long", text.substring(0, UNIT) + "…", String.valueOf(most)));
        }
    }
}
