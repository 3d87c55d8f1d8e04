package org.shishi.supervision.finding;

import java.util.List;
import org.shishi.project.ProjectView;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.WrittenText;
import org.shishi.supervision.finding.InspectionLookup.HeldInspection;
import org.shishi.supervision.register.RegisterRow;
import org.springframework.stereotype.Component;

/** Finds the inspection that a row of a list of problems names by its day and, where that day had several, by theme or place. */
@Component
class InspectionsOfSheet {

    static final String DAY = "督查日期";
    static final String THEME = "督查主题";

    private final InspectionLookup inspections;

    InspectionsOfSheet(InspectionLookup inspections) {
        this.inspections = inspections;
    }

    /** Refuses a day without an inspection, and one on which the row does not say by which of several it was found. */
    long of(RegisterRow row, FindingContent content, ProjectView project) {
        var day = row.textOr(DAY, "").isEmpty() ? content.problem().foundOn() : row.day(DAY);
        var held = inspections.on(day);
        if (held.isEmpty()) {
            throw new RuleViolation("supervision.import.inspection.none", day.toString());
        }
        var theme = row.textOr(THEME, "");
        var meant = theme.isEmpty() ? byPlace(held, content.site(), project) : byTheme(held, theme);
        if (meant.size() != 1) {
            throw new RuleViolation("supervision.import.inspection.which", day + " " + theme);
        }
        return meant.get(0).id();
    }

    private static List<HeldInspection> byTheme(List<HeldInspection> held, String theme) {
        return held.stream()
                .filter(one -> WrittenText.alike(one.theme()).equals(WrittenText.alike(theme)))
                .toList();
    }

    private static List<HeldInspection> byPlace(List<HeldInspection> held, String site, ProjectView project) {
        return held.size() == 1
                ? held
                : held.stream()
                        .filter(one -> one.places().stream()
                                        .anyMatch(place -> place.contains(project.code())
                                                || !site.isEmpty() && place.startsWith(site + " "))
                                || !site.isEmpty() && one.theme().contains(site))
                        .toList();
    }
}
