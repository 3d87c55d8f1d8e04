package org.shishi.progress;

import org.jspecify.annotations.Nullable;

/**
 * A unit's word on a project in a period, to be kept as a draft or sent.
 *
 * @param project its code
 * @param version as it was read; none where no report was there when the form was opened
 * @param insistence why the unit stands by what is flagged; may be empty
 */
public record SaveReport(
        String project, long period, @Nullable Long version, ReportContent content, String insistence) {}
