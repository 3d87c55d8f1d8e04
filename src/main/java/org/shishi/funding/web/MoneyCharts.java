package org.shishi.funding.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.Chart;
import org.shishi.funding.FundingStage;
import org.shishi.funding.MoneyFormat;
import org.shishi.funding.MoneySums;
import org.shishi.funding.MonthPoint;
import org.shishi.funding.RatioKind;

/** Draws money: how far it came, and how far through the year. */
final class MoneyCharts {

    private MoneyCharts() {}

    /** Planned → allocated → arrived → appropriated → paid. */
    static Chart course(MoneySums sums, FundingWords words) {
        var rows = Stream.of(
                        FundingStage.PLANNED,
                        FundingStage.ALLOCATED,
                        FundingStage.ARRIVED,
                        FundingStage.APPROPRIATED,
                        FundingStage.PAID)
                .map(stage -> new Chart.Row(words.text(stage), List.of(FundingWords.amount(sums, stage))))
                .toList();
        return new Chart(
                "bar", found(sums, words), List.of(words.say("funding.stage"), words.say("funding.amount.unit")), rows);
    }

    private static String found(MoneySums sums, FundingWords words) {
        var arrived = FundingWords.amount(sums, FundingStage.ARRIVED);
        var payment = sums.ratio(RatioKind.PAYMENT).percent();
        if (payment.isPresent()) {
            var paid = FundingWords.amount(sums, FundingStage.PAID);
            return words.say("funding.chart.course", arrived, paid, FundingWords.percent(payment.get()));
        }
        return sums.of(FundingStage.ARRIVED).signum() > 0
                ? words.say("funding.chart.course.unpaid", arrived)
                : words.say("funding.chart.course.none");
    }

    /** Arrived and paid of the plan of the last day, month by month, against the time that has passed. */
    static Chart curve(List<MonthPoint> points, FundingWords words) {
        var columns = List.of(
                words.say("funding.curve.day"),
                words.say("funding.curve.arrived"),
                words.say("funding.curve.paid"),
                words.say("funding.curve.time"));
        if (points.isEmpty()) { // a year to come
            return new Chart("line", words.say("funding.chart.curve.none"), columns, List.of());
        }
        var last = points.get(points.size() - 1);
        var plan = last.sums().of(FundingStage.PLANNED);
        var rows = points.stream()
                .map(point -> new Chart.Row(
                        point.day().toString(),
                        List.of(
                                share(point, FundingStage.ARRIVED, plan),
                                share(point, FundingStage.PAID, plan),
                                point.timePassed().toPlainString())))
                .toList();
        var finding = plan.signum() <= 0
                ? words.say("funding.chart.curve.none")
                : words.say(
                        "funding.chart.curve",
                        last.day().toString(),
                        last.timePassed().toPlainString(),
                        FundingWords.percent(percent(last, FundingStage.ARRIVED, plan)),
                        FundingWords.percent(percent(last, FundingStage.PAID, plan)));
        return new Chart("line", finding, columns, rows);
    }

    private static String share(MonthPoint point, FundingStage stage, BigDecimal plan) {
        var percent = percent(point, stage, plan);
        return percent == null ? FundingWords.NOTHING : percent.toPlainString();
    }

    private static @Nullable BigDecimal percent(MonthPoint point, FundingStage stage, BigDecimal plan) {
        return point.sums().has(stage)
                ? MoneyFormat.percent(point.sums().of(stage), plan).orElse(null)
                : null;
    }
}
