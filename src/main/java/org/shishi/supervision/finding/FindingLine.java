package org.shishi.supervision.finding;

import org.shishi.supervision.common.Labels;

/** One finding on a list, in words. */
public record FindingLine(
        String href,
        String foundOn,
        String project,
        String title,
        String site,
        String description,
        String category,
        String severity,
        String severityTone,
        String unit,
        String dueOn,
        boolean overdue,
        int reopened,
        String state,
        String stateTone) {

    public static FindingLine of(FindingView finding, Labels labels) {
        return new FindingLine(
                FindingPages.PLACE.of(finding.id()),
                finding.foundOn().toString(),
                finding.project(),
                finding.projectTitle(),
                finding.site(),
                finding.description(),
                labels.text(finding.category()),
                labels.text(finding.severity()),
                finding.severity().tone(),
                finding.unit(),
                finding.dueOn().toString(),
                finding.overdue(),
                finding.reopened(),
                labels.text(finding.state()),
                finding.state().tone());
    }
}
