package org.shishi.project.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Field;
import org.shishi.project.FiveOne;
import org.shishi.project.ProjectView;

/**
 * One line of what a project is to be, in words.
 *
 * @param css of the value
 * @param exact what is said on hovering
 */
record OverviewFact(
        String label,
        String text,
        @Nullable String css,
        @Nullable String exact) {

    private static final String NOTHING = "—";

    /** What stands on top of the page, and what the lists of the plan say. */
    private static final Set<Field> ELSEWHERE = EnumSet.of(
            Field.TITLE, Field.LEAD_UNIT, Field.RESPONSIBLE_UNITS, Field.DEADLINE, Field.QUOTA, Field.LONGITUDE);

    static List<OverviewFact> of(ProjectView project, Words words) {
        var facts = new ArrayList<OverviewFact>();
        for (var field : Field.values()) {
            if (field == Field.PLAN_YEAR || field == Field.STARTED_ON || shown(field, project)) {
                facts.add(field == Field.LATITUDE ? coordinates(project, words) : of(field, project, words));
            }
        }
        return facts;
    }

    /** Of the five ones what there is, of the coordinates both. */
    private static boolean shown(Field field, ProjectView project) {
        if (!Field.described().contains(field) || ELSEWHERE.contains(field)) {
            return false;
        }
        if (field == Field.LATITUDE) {
            return project.get(Field.LATITUDE) != null && project.get(Field.LONGITUDE) != null;
        }
        return !Field.of(Field.Part.FIVE_ONES).contains(field) || !"".equals(project.get(field));
    }

    private static OverviewFact of(Field field, ProjectView project, Words words) {
        var label = Field.of(Field.Part.FIVE_ONES).contains(field)
                ? words.text(FiveOne.valueOf(field.name()))
                : words.text(field);
        var exact = words.text(project.get(field));
        if (exact.isEmpty()) {
            return new OverviewFact(label, NOTHING, null, null);
        }
        return switch (field.kind()) {
            case MONEY ->
                new OverviewFact(
                        label,
                        words.say("projects.money", Words.money((java.math.BigDecimal) project.get(field))),
                        null,
                        exact);
            case PROSE, LINE -> new OverviewFact(label, exact, "prose", null);
            default -> new OverviewFact(label, exact, null, null);
        };
    }

    private static OverviewFact coordinates(ProjectView project, Words words) {
        var both = words.text(project.get(Field.LATITUDE)) + ", " + words.text(project.get(Field.LONGITUDE));
        return new OverviewFact(words.say("projects.coordinates"), both, "num-left", null);
    }
}
