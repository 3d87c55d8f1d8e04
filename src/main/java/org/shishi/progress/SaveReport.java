package org.shishi.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A unit's word on a project in a period, to be kept as a draft or sent.
 *
 * @param project its code
 * @param version as it was read; none where no report was there when the form was opened
 * @param insistence why the unit stands by what is flagged; may be empty
 * @param take the fields in which another person's version, saved meanwhile, is to stand
 */
public record SaveReport(
        String project,
        long period,
        @Nullable Long version,
        ReportContent content,
        String insistence,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<ReportField> take) {

    public SaveReport(String project, long period, @Nullable Long version, ReportContent content, String insistence) {
        this(project, period, version, content, insistence, Set.of());
    }

    ReportKey key() {
        return new ReportKey(project, period);
    }

    /** With the fields that were taken as the version has them that is there. */
    SaveReport settled(ReportContent theirs) {
        return new SaveReport(project, period, version, content.taking(take, theirs), insistence);
    }
}
