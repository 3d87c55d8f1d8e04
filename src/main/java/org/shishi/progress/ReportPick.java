package org.shishi.progress;

import java.util.regex.Pattern;
import org.shishi.shared.RuleViolation;

/** A report as it was seen by whoever decides on it; another version by then is not what was seen. */
public record ReportPick(long id, long version) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18}):(\\d{1,9})");

    /** As forms send it: id and version, joined by a colon. */
    public static ReportPick of(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new RuleViolation("report.none-picked");
        }
        return new ReportPick(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
    }

    @Override
    public String toString() {
        return id + ":" + version;
    }
}
