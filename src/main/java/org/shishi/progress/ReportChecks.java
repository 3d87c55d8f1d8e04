package org.shishi.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Direction;
import org.shishi.project.Indicator;
import org.shishi.shared.RuleViolation;
import org.shishi.sheet.reading.FigureCheck;
import org.shishi.sheet.reading.StoryPercent;

/**
 * What must be right about a report before it is sent, and what merely looks doubtful: figures that fall, a forecast in the
 * past, 100 % without a day of completion, a figure or a story that contradicts its percent (6818 of 7230 is not 100 %).
 *
 * @param before the percent told last
 * @param beforeResults the indicators as they were told last
 * @param completed whether the ledger already says that the project is completed
 */
public record ReportChecks(
        @Nullable BigDecimal before,
        List<IndicatorResult> beforeResults,
        List<Indicator> indicators,
        boolean completed,
        LocalDate today) {

    private static final BigDecimal FULL = new BigDecimal(100);
    private static final BigDecimal SENSELESS = new BigDecimal(1000);

    /** Refuses what a report cannot be sent with. */
    public static void refuse(ReportContent content, LocalDate today) {
        if (content.progress().isEmpty()) {
            throw RuleViolation.at("progress", "report.progress.missing");
        }
        refuseBesideProgress(content, today);
    }

    /** The same of a report that need not say in words how far it is. */
    public static void refuseBesideProgress(ReportContent content, LocalDate today) {
        if (content.percent() == null) {
            throw RuleViolation.at("percent", "report.percent.missing");
        }
        refuseSenseless(content.percent());
        if (content.needsCoordination() && content.coordination().isEmpty()) {
            throw RuleViolation.at("coordination", "report.coordination.missing");
        }
        if (content.completedOn() != null && content.completedOn().isAfter(today)) {
            throw RuleViolation.at(
                    "completedOn",
                    "report.completed.future",
                    content.completedOn().toString());
        }
        if (content.clearsOn() != null && content.blocker() == null) {
            throw RuleViolation.at("blocker", "report.blocker.missing");
        }
    }

    /** {@code report.percent.range}; above 100 is kept. */
    static void refuseSenseless(@Nullable BigDecimal percent) {
        if (percent != null && (percent.signum() < 0 || percent.compareTo(SENSELESS) > 0)) {
            throw RuleViolation.at("percent", "report.percent.range", PlainDecimals.text(percent));
        }
    }

    public List<Flag> flags(ReportContent content) {
        return flags(content, "");
    }

    /** @param beside what else is said of the project there, such as a remark of its row */
    public List<Flag> flags(ReportContent content, String beside) {
        var flags = new ArrayList<Flag>();
        percent(content, beside, flags);
        dates(content, flags);
        indicators.forEach(indicator -> indicator(indicator, content, flags));
        return List.copyOf(flags);
    }

    private void percent(ReportContent content, String beside, List<Flag> flags) {
        var percent = content.percent();
        if (percent == null) {
            return;
        }
        if (before != null && percent.compareTo(before) < 0) {
            flags.add(Flag.of(
                    ReportField.PERCENT,
                    "report.flag.percent-falls",
                    PlainDecimals.text(before),
                    PlainDecimals.text(percent)));
        }
        Stream.of(content.progress(), beside)
                .flatMap(text -> against(text, percent).stream())
                .findFirst()
                .ifPresent(story -> flags.add(Flag.of(
                        ReportField.PERCENT, "report.flag.story-differs", story.words(), PlainDecimals.text(percent))));
        if (percent.compareTo(FULL) >= 0 && content.completedOn() == null && !completed) {
            flags.add(Flag.of(
                    ReportField.COMPLETED_ON, "report.flag.full-without-completion", PlainDecimals.text(percent)));
        }
        if (percent.compareTo(FULL) < 0 && content.completedOn() != null) {
            flags.add(Flag.of(ReportField.PERCENT, "report.flag.completed-below-full", PlainDecimals.text(percent)));
        }
    }

    /** What a text says of the whole that is another number, or another share of a number of things. */
    private static Optional<FigureCheck.Found> against(String text, BigDecimal percent) {
        return StoryPercent.contradicting(text, percent)
                .or(() -> FigureCheck.contradicting(text, percent))
                .or(() -> StoryPercent.wordsAgainst(text, percent));
    }

    private void dates(ReportContent content, List<Flag> flags) {
        if (content.forecast() != null
                && content.completedOn() == null
                && content.forecast().isBefore(today)) {
            flags.add(Flag.of(ReportField.FORECAST, "report.flag.forecast-past", content.forecast()));
        }
        if (content.clearsOn() != null && content.clearsOn().isBefore(today)) {
            flags.add(Flag.of(ReportField.CLEARS_ON, "report.flag.clears-past", content.clearsOn()));
        }
    }

    private void indicator(Indicator indicator, ReportContent content, List<Flag> flags) {
        var result = content.result(indicator.name());
        if (result == null) {
            return;
        }
        beforeResults.stream()
                .filter(old -> old.name().equals(indicator.name()))
                .map(IndicatorResult::result)
                .filter(old -> old != null && result.compareTo(old) < 0)
                .findFirst()
                .ifPresent(old -> flags.add(Flag.of(
                        ReportField.RESULTS,
                        "report.flag.result-falls",
                        indicator.name(),
                        PlainDecimals.text(old),
                        PlainDecimals.text(result))));
        contradiction(indicator, result, content.percent(), flags);
    }

    private void contradiction(Indicator indicator, BigDecimal result, @Nullable BigDecimal percent, List<Flag> flags) {
        var target = indicator.value();
        if (target == null || target.signum() <= 0 || percent == null || indicator.direction() != Direction.AT_LEAST) {
            return;
        }
        boolean full = percent.compareTo(FULL) >= 0;
        boolean reached = result.compareTo(target) >= 0;
        if (full && !reached || reached && !full && indicators.size() == 1) {
            flags.add(Flag.of(
                    ReportField.RESULTS,
                    "report.flag.result-contradicts",
                    indicator.name(),
                    PlainDecimals.text(result),
                    PlainDecimals.text(target),
                    PlainDecimals.text(result.multiply(FULL).divide(target, 2, RoundingMode.HALF_UP)),
                    PlainDecimals.text(percent)));
        }
    }
}
