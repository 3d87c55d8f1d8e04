package org.shishi.evaluation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.evaluation.rule.GradeRule;
import org.shishi.evaluation.rule.PointDirection;
import org.shishi.evaluation.rule.PointSource;
import org.shishi.evaluation.rule.RuleSet;
import org.shishi.evaluation.rule.SaveRuleSet;
import org.shishi.shared.PlanYear;

/** What the browser or a program sent of a rule set; blank rows say nothing. */
@NullUnmarked
record RuleSetForm(
        @NotNull @PlanYear Integer planYear,
        @Size(max = 1000) String reason,
        @Size(max = 1000) String sumReason,

        @NotNull @DecimalMin("0.01") @Digits(integer = 4, fraction = 2)
        BigDecimal excellent,

        @NotNull @DecimalMin("0.01") @Digits(integer = 4, fraction = 2)
        BigDecimal good,

        @NotNull @DecimalMin("0.01") @Digits(integer = 4, fraction = 2)
        BigDecimal passed,

        @NotNull @Min(0) @Max(100) Integer excellentShare,
        @NotNull @Min(1) @Max(60) Integer objectionDays,
        @Valid @Size(max = 40) List<SeriesRow> series,
        @Valid @Size(max = 60) List<IndicatorRow> indicators,
        Long version) {

    private static final int BLANKS = 3;

    /** Units as tables write them, one a line or with 、 between. */
    @NullUnmarked
    record SeriesRow(
            @Size(max = 100) String name, @Size(max = 10000) String units) {

        static final SeriesRow BLANK = new SeriesRow("", "");

        boolean filled() {
            return !text(name).isEmpty() || !text(units).isEmpty();
        }
    }

    /** @param series names with 、 between; blank: all */
    @NullUnmarked
    record IndicatorRow(
            @Size(max = 200) String name,
            PointSource source,
            PointDirection direction,
            @Digits(integer = 4, fraction = 2) BigDecimal most,
            @Digits(integer = 4, fraction = 2) BigDecimal least,
            @Digits(integer = 4, fraction = 2) BigDecimal each,
            @Size(max = 1000) String series) {

        static final IndicatorRow BLANK = new IndicatorRow("", null, null, null, null, null, "");

        boolean filled() {
            return !text(name).isEmpty() || source != null || most != null || each != null;
        }
    }

    /** As the next version begins, or as a draft is changed; with blank rows to write in. */
    static RuleSetForm of(RuleSet rules, int year, boolean next) {
        var grades = rules.grades();
        return new RuleSetForm(
                year,
                next ? "" : rules.reason(),
                rules.sumReason(),
                grades.excellent(),
                grades.good(),
                grades.passed(),
                grades.excellentShare(),
                rules.objectionDays(),
                withBlanks(
                        rules.series().stream()
                                .map(one -> new SeriesRow(one.name(), one.names()))
                                .toList(),
                        SeriesRow.BLANK),
                withBlanks(
                        rules.indicators().stream()
                                .map(one -> new IndicatorRow(
                                        one.name(),
                                        one.source(),
                                        one.direction(),
                                        one.most(),
                                        one.least(),
                                        one.each(),
                                        rules.seriesOf(one)))
                                .toList(),
                        IndicatorRow.BLANK),
                next ? 0L : rules.version());
    }

    static <T> List<T> withBlanks(List<T> filled, T blank) {
        var rows = new ArrayList<>(filled);
        rows.addAll(Collections.nCopies(BLANKS, blank));
        return rows;
    }

    long versionOrNone() {
        return Objects.requireNonNullElse(version, -1L);
    }

    SaveRuleSet command() {
        return new SaveRuleSet(
                planYear,
                text(reason),
                text(sumReason),
                new GradeRule(excellent, good, passed, excellentShare),
                objectionDays,
                filled(series, SeriesRow::filled).stream()
                        .map(row -> new SaveRuleSet.SeriesPlan(text(row.name()), words(row.units())))
                        .toList(),
                filled(indicators, IndicatorRow::filled).stream()
                        .map(row -> new SaveRuleSet.IndicatorPlan(
                                text(row.name()),
                                row.source(),
                                row.direction(),
                                row.most(),
                                row.least(),
                                row.each(),
                                words(row.series())))
                        .toList());
    }

    private static <T> List<T> filled(List<T> rows, Predicate<T> filled) {
        return Objects.requireNonNullElse(rows, List.<T>of()).stream()
                .filter(Objects::nonNull)
                .filter(filled)
                .toList();
    }

    private static List<String> words(String written) {
        return Arrays.stream(text(written).split("[\\n\\r,，、;；]+"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static String text(String sent) {
        return sent == null ? "" : sent.strip();
    }
}
