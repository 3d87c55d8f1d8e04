package org.shishi.progress.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.shishi.progress.IndicatorResult;
import org.shishi.progress.ReportContent;
import org.shishi.progress.SaveReport;
import org.shishi.progress.SiteProgress;
import org.shishi.project.Blocker;

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
        @NotNull @Valid Content content,
        @Size(max = 1000) String insistence) {

    @NullUnmarked
    record Content(
            @Size(max = 4000) String progress,
            @Size(max = 4000) String problems,
            boolean needsCoordination,
            @Size(max = 2000) String coordination,
            @Size(max = 2000) String nextStep,
            @Digits(integer = 4, fraction = 2) BigDecimal percent,
            LocalDate completedOn,
            LocalDate forecast,
            Blocker blocker,
            LocalDate clearsOn,
            @Size(max = 200) List<@Valid Result> results,
            @Size(max = 500) List<@Valid SiteLine> sites) {

        ReportContent content() {
            return new ReportContent(
                    text(progress),
                    text(problems),
                    needsCoordination,
                    text(coordination),
                    text(nextStep),
                    percent,
                    completedOn,
                    forecast,
                    blocker,
                    clearsOn,
                    Objects.requireNonNullElse(results, List.<Result>of()).stream()
                            .map(told -> new IndicatorResult(told.name(), told.result()))
                            .toList(),
                    Objects.requireNonNullElse(sites, List.<SiteLine>of()).stream()
                            .map(told -> new SiteProgress(told.name(), told.percent(), text(told.note())))
                            .toList());
        }
    }

    @NullUnmarked
    record Result(
            @NotBlank @Size(max = 200) String name,
            @Digits(integer = 14, fraction = 6) BigDecimal result) {}

    @NullUnmarked
    record SiteLine(
            @NotBlank @Size(max = 200) String name,
            @Digits(integer = 4, fraction = 2) BigDecimal percent,
            @Size(max = 500) String note) {}

    SaveReport command(long periodId, @Nullable Long version) {
        return new SaveReport(project.strip(), periodId, version, content.content(), text(insistence));
    }

    private static String text(String text) {
        return text == null ? "" : text.strip();
    }
}
