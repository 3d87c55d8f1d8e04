package org.shishi.progress.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.shishi.progress.ReportContent;
import org.shishi.progress.SaveReport;

/**
 * What a program sent of a report; the same fields as a report is answered with.
 *
 * @param project its code
 * @param period its code, such as {@code 2023-09-2}
 */
@NullUnmarked
record ReportBody(
        @NotBlank @Size(max = 64) String project,
        @NotBlank @Size(max = 16) String period,
        @NotNull @Valid ReportContent content,
        @Size(max = 1000) String insistence) {

    SaveReport command(long periodId, @Nullable Long version) {
        return new SaveReport(
                project.strip(), periodId, version, content, insistence == null ? "" : insistence.strip());
    }
}
