package org.shishi.supervision.finding;

import org.shishi.supervision.common.Files;
import org.shishi.supervision.common.Words;

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

    public static FindingLine of(FindingView finding, Words words) {
        return new FindingLine(
                "/supervision/findings/" + finding.id(),
                Files.text(finding.foundOn()),
                finding.project(),
                finding.projectTitle(),
                finding.site(),
                finding.description(),
                words.text(finding.category()),
                words.text(finding.severity()),
                finding.severity().tone(),
                finding.unit(),
                Files.text(finding.dueOn()),
                finding.overdue(),
                finding.reopened(),
                words.text(finding.state()),
                finding.state().tone());
    }
}
