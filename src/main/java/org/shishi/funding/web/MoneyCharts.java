package org.shishi.funding.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.shishi.frame.Chart;
import org.shishi.funding.FundingStage;
import org.shishi.funding.Money;
import org.shishi.funding.MoneySums;
import org.shishi.funding.MonthPoint;
import org.shishi.funding.RatioKind;

/** Draws money: how far it came, and how far through the year. */
final class MoneyCharts {

    private MoneyCharts() {}

    /** Planned → allocated → arrived → appropriated → paid. */
    static Chart course(MoneySums sums, Words words) {
        var rows = Stream.of(
                        FundingStage.PLANNED,
                        FundingStage.ALLOCATED,
                        FundingStage.ARRIVED,
                        FundingStage.APPROPRIATED,
                        FundingStage.PAID)
                .map(stage -> new Chart.Row(words.text(stage), List.of(Money.shown(sums.of(stage)))))
                .toList();
        var payment = sums.ratio(RatioKind.PAYMENT).percent();
        var finding = payment.isEmpty()
                ? words.say("funding.chart.course.none")
                : words.say(
                        "funding.chart.course",
                        Money.shown(sums.of(FundingStage.ARRIVED)),
                        Money.shown(sums.of(FundingStage.PAID)),
                        Words.percent(payment.get()));
        return new Chart("bar", finding, List.of(words.say("funding.stage"), words.say("funding.amount.unit")), rows);
    }

    /** Arrived and paid of the plan of the last day, month by month, against the time that has passed. */
    static Chart curve(List<MonthPoint> points, Words words) {
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
                        share(last, FundingStage.ARRIVED, plan),
                        share(last, FundingStage.PAID, plan));
        var columns = List.of(
                words.say("funding.curve.day"),
                words.say("funding.curve.arrived"),
                words.say("funding.curve.paid"),
                words.say("funding.curve.time"));
        return new Chart("line", finding, columns, rows);
    }

    private static String share(MonthPoint point, FundingStage stage, BigDecimal plan) {
        return Money.percent(point.sums().of(stage), plan)
                .orElse(BigDecimal.ZERO)
                .toPlainString();
    }
}
