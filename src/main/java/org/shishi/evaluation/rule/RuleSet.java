package org.shishi.evaluation.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a year's rules.
 *
 * @param number of the version, the first one 1
 * @param sumReason why the points of a series are not a hundred; empty where they are
 * @param enforcedOn since when it is in force; none: a draft
 */
public record RuleSet(
        long id,
        long version,
        int planYear,
        int number,
        String reason,
        String sumReason,
        GradeRule grades,
        int objectionDays,
        @Nullable Long draftedById,
        String draftedBy,
        LocalDate draftedOn,
        String enforcedBy,
        @Nullable LocalDate enforcedOn,
        List<EvaluationSeries> series,
        List<ScoredIndicator> indicators) {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public boolean draft() {
        return enforcedOn == null;
    }

    /** What can be had at most in a series. */
    public BigDecimal most(int place) {
        return of(place).stream().map(ScoredIndicator::most).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether every unit can have a hundred points, as grades are usually set. */
    public boolean ofHundred() {
        return series.stream().allMatch(one -> most(one.position()).compareTo(HUNDRED) == 0);
    }

    /** What is judged of a series, in order. */
    public List<ScoredIndicator> of(int place) {
        return indicators.stream().filter(one -> one.holdsFor(place)).toList();
    }

    /** The series in which a unit stands. */
    public Optional<EvaluationSeries> seriesOf(long unit) {
        return series.stream()
                .filter(one -> one.members().stream().anyMatch(member -> member.id() == unit))
                .findFirst();
    }

    public ScoredIndicator indicator(int position) {
        return indicators.stream()
                .filter(one -> one.position() == position)
                .findFirst()
                .orElseThrow();
    }

    /** The series for which an indicator holds, by name; empty where it holds for all. */
    public String seriesOf(ScoredIndicator indicator) {
        return String.join(
                "、",
                series.stream()
                        .filter(one -> indicator.series().contains(one.position()))
                        .map(EvaluationSeries::name)
                        .toList());
    }

    /** The same as a draft of a year. */
    public SaveRuleSet plan(int year, String why) {
        return new SaveRuleSet(
                year,
                why,
                sumReason,
                grades,
                objectionDays,
                series.stream()
                        .map(one -> new SaveRuleSet.SeriesPlan(
                                one.name(),
                                one.members().stream()
                                        .map(EvaluationSeries.Member::name)
                                        .toList()))
                        .toList(),
                indicators.stream()
                        .map(one -> new SaveRuleSet.IndicatorPlan(
                                one.name(),
                                one.source(),
                                one.direction(),
                                one.most(),
                                one.least(),
                                one.each(),
                                series.stream()
                                        .filter(place -> one.series().contains(place.position()))
                                        .map(EvaluationSeries::name)
                                        .toList()))
                        .toList());
    }
}
