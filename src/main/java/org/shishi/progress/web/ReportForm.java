package org.shishi.progress.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.progress.IndicatorResult;
import org.shishi.progress.ReportContent;
import org.shishi.progress.ReportField;
import org.shishi.progress.ReportOpening;
import org.shishi.progress.SaveReport;
import org.shishi.progress.SiteProgress;
import org.shishi.project.Blocker;
import org.shishi.shared.InPercent;
import org.shishi.shared.PastDay;
import org.shishi.shared.PlausibleDay;

/**
 * What a clerk typed into the form of a report.
 *
 * @param take the fields in which another person's version, saved meanwhile, is to stand
 */
@NullUnmarked
record ReportForm(
        @Size(max = 4000) String progress,
        @Size(max = 4000) String problems,
        Boolean needsCoordination,
        @Size(max = 2000) String coordination,
        @Size(max = 2000) String nextStep,
        @InPercent @Digits(integer = 4, fraction = 2) BigDecimal percent,
        @PastDay LocalDate completedOn,
        @PlausibleDay LocalDate forecast,
        Blocker blocker,
        @PlausibleDay LocalDate clearsOn,
        @Size(max = 200) List<@Valid Result> results,
        @Size(max = 500) List<@Valid SiteLine> sites,
        @Size(max = 1000) String insistence,
        Long version,
        Set<ReportField> take) {

    /** How much of an indicator has been reached, cumulative. */
    @NullUnmarked
    record Result(
            @Size(max = 200) String name,
            @Digits(integer = 14, fraction = 6) BigDecimal result) {}

    /** How far one site is. */
    @NullUnmarked
    record SiteLine(
            @Size(max = 200) String name,
            @InPercent @Digits(integer = 4, fraction = 2) BigDecimal percent,
            @Size(max = 500) String note) {}

    static ReportForm of(ReportOpening opening) {
        var insistence = opening.present() == null ? "" : opening.present().insistence();
        return of(opening.content(), insistence, opening.version());
    }

    /** What was typed, with the fields taken that were. */
    ReportForm settled(ReportOpening reopened) {
        return of(reopened.content(), text(insistence), version);
    }

    private static ReportForm of(ReportContent content, String insistence, Long version) {
        return new ReportForm(
                content.progress(),
                content.problems(),
                content.needsCoordination(),
                content.coordination(),
                content.nextStep(),
                content.percent(),
                content.completedOn(),
                content.forecast(),
                content.blocker(),
                content.clearsOn(),
                content.results().stream()
                        .map(told -> new Result(told.name(), told.result()))
                        .toList(),
                content.sites().stream()
                        .map(told -> new SiteLine(told.name(), told.percent(), told.note()))
                        .toList(),
                insistence,
                version,
                Set.of());
    }

    SaveReport command(String project, long period) {
        var taken = Objects.requireNonNullElse(take, Set.<ReportField>of());
        return new SaveReport(project, period, version, content(), text(insistence), taken);
    }

    private ReportContent content() {
        return new ReportContent(
                text(progress),
                text(problems),
                Boolean.TRUE.equals(needsCoordination),
                text(coordination),
                text(nextStep),
                percent,
                completedOn,
                forecast,
                blocker,
                clearsOn,
                Objects.requireNonNullElse(results, List.<Result>of()).stream()
                        .filter(line -> line.name() != null)
                        .map(line -> new IndicatorResult(line.name(), line.result()))
                        .toList(),
                Objects.requireNonNullElse(sites, List.<SiteLine>of()).stream()
                        .filter(line -> line.name() != null)
                        .map(line -> new SiteProgress(line.name(), line.percent(), text(line.note())))
                        .toList());
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
