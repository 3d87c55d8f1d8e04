package org.shishi.evaluation.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.evaluation.rule.SaveRuleSet.IndicatorPlan;
import org.shishi.evaluation.rule.SaveRuleSet.SeriesPlan;
import org.shishi.shared.RuleViolation;
import org.shishi.unit.UnitDirectory;

/** What a rule set must be to judge by: points for something, each unit in one series, room between least and most. */
final class RuleSetChecks {

    private RuleSetChecks() {}

    static void grades(GradeRule grades) {
        if (grades.excellent().compareTo(grades.good()) <= 0 || grades.good().compareTo(grades.passed()) <= 0) {
            throw RuleViolation.at(
                    "excellent", "evaluation.rules.grades.order", grades.excellent(), grades.good(), grades.passed());
        }
    }

    /** In every series somebody can be excellent. */
    static void reachable(GradeRule grades, List<EvaluationSeries> series, List<ScoredIndicator> indicators) {
        for (var one : series) {
            var most = most(one, indicators);
            if (grades.excellent().compareTo(most) > 0) {
                throw RuleViolation.at(
                        "excellent", "evaluation.rules.excellent.beyond", grades.excellent(), one.name(), most);
            }
        }
    }

    /** The points of every series make a hundred, to which grades are set; else it is said why not. */
    static void sums(String why, List<EvaluationSeries> series, List<ScoredIndicator> indicators) {
        var other = series.stream()
                .filter(one -> most(one, indicators).compareTo(RuleSet.HUNDRED) != 0)
                .findFirst();
        if (other.isPresent() && why.isBlank()) {
            throw RuleViolation.at(
                    "sumReason", "evaluation.rules.sum", other.get().name(), most(other.get(), indicators));
        }
        if (other.isEmpty() && !why.isBlank()) {
            throw RuleViolation.at("sumReason", "evaluation.rules.sum.hundred");
        }
    }

    private static BigDecimal most(EvaluationSeries series, List<ScoredIndicator> indicators) {
        return indicators.stream()
                .filter(indicator -> indicator.holdsFor(series.position()))
                .map(ScoredIndicator::most)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The series with their units, each known and in one of them. */
    static List<EvaluationSeries> series(List<SeriesPlan> plans, UnitDirectory units) {
        if (plans.isEmpty()) {
            throw RuleViolation.at("series", "evaluation.rules.series.none");
        }
        var names = new HashSet<String>();
        var taken = new HashMap<Long, String>();
        var series = new ArrayList<EvaluationSeries>();
        for (var plan : plans) {
            if (!names.add(plan.name())) {
                throw RuleViolation.at("series", "evaluation.rules.series.twice", plan.name());
            }
            if (plan.units().isEmpty()) {
                throw RuleViolation.at("series", "evaluation.rules.series.empty", plan.name());
            }
            var members = new ArrayList<EvaluationSeries.Member>();
            for (var written : plan.units()) {
                var unit = units.find(written)
                        .orElseThrow(() ->
                                RuleViolation.at("series", "evaluation.rules.unit.unknown", written, plan.name()));
                var before = taken.put(unit.id(), plan.name());
                if (before != null) {
                    throw RuleViolation.at("series", "evaluation.rules.unit.twice", unit.name(), before, plan.name());
                }
                members.add(new EvaluationSeries.Member(unit.id(), unit.code(), unit.name()));
            }
            series.add(new EvaluationSeries(series.size() + 1, plan.name(), members));
        }
        return series;
    }

    /** The indicators, each with points to be had; every series is judged by at least one. */
    static List<ScoredIndicator> indicators(List<IndicatorPlan> plans, List<EvaluationSeries> series) {
        if (plans.isEmpty()) {
            throw RuleViolation.at("indicators", "evaluation.rules.points.none");
        }
        var names = new HashSet<String>();
        var indicators = new ArrayList<ScoredIndicator>();
        for (var plan : plans) {
            if (!names.add(plan.name())) {
                throw RuleViolation.at("indicators", "evaluation.rules.indicator.twice", plan.name());
            }
            indicators.add(indicator(indicators.size() + 1, plan, series));
        }
        for (var one : series) {
            if (indicators.stream().noneMatch(indicator -> indicator.holdsFor(one.position()))) {
                throw RuleViolation.at("indicators", "evaluation.rules.series.unjudged", one.name());
            }
        }
        return indicators;
    }

    private static ScoredIndicator indicator(int position, IndicatorPlan plan, List<EvaluationSeries> series) {
        var source = plan.source();
        var direction = plan.direction();
        var most = plan.most();
        var least = Objects.requireNonNullElse(plan.least(), BigDecimal.ZERO);
        if (plan.name().isEmpty() || source == null || direction == null || most == null) {
            throw RuleViolation.at("indicators", "evaluation.rules.indicator.unfinished", position);
        }
        if (most.signum() <= 0 || least.compareTo(most) >= 0) {
            throw RuleViolation.at("indicators", "evaluation.rules.room", plan.name());
        }
        var each = plan.each();
        requireEach(plan.name(), source, each, most.subtract(least));
        var places =
                plan.series().stream().map(name -> place(name, plan, series)).toList();
        return new ScoredIndicator(position, plan.name(), source, direction, most, least, each, places);
    }

    /** How much a case moves: something, no more than there is to be had; none only where a share can be told. */
    private static void requireEach(String name, PointSource source, @Nullable BigDecimal each, BigDecimal room) {
        if (each == null) {
            if (!source.hasWhole() && source != PointSource.MANUAL) {
                throw RuleViolation.at("indicators", "evaluation.rules.share", name);
            }
            return;
        }
        if (source == PointSource.MANUAL) {
            throw RuleViolation.at("indicators", "evaluation.rules.manual.each", name);
        }
        if (each.signum() <= 0) {
            throw RuleViolation.at("indicators", "evaluation.rules.each", name);
        }
        if (each.compareTo(room) > 0) {
            throw RuleViolation.at("indicators", "evaluation.rules.each.beyond", name, each, room);
        }
    }

    private static int place(String name, IndicatorPlan plan, List<EvaluationSeries> series) {
        return series.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("indicators", "evaluation.rules.series.unknown", name, plan.name()))
                .position();
    }
}
