package org.shishi.funding.web;

import java.util.Arrays;
import java.util.List;
import org.shishi.frame.Chart;
import org.shishi.funding.FundingStage;
import org.shishi.funding.MoneyGrouping;
import org.shishi.funding.MoneyTable;
import org.shishi.shared.Viewpoint;

/**
 * What the page of the year's money shows.
 *
 * @param exact the headline in 万元
 * @param lines empty when shared out by stage, which has lines of its own
 */
record MoneyOverview(
        boolean empty,
        String headline,
        String exact,
        List<Figure> figures,
        List<FundingWords.Ratio> ratios,
        Chart course,
        List<MoneyLine> lines,
        List<MoneyLines.StageLine> stages) {

    /** One of the six amounts on top. */
    record Figure(String name, MoneyLine.Cell cell) {}

    static MoneyOverview of(MoneyTable table, FundingWords words) {
        var at = new MoneyAddress(new Viewpoint(table.year(), table.asOf()));
        var sum = table.sum();
        boolean byStage = table.by() == MoneyGrouping.STAGE;
        return new MoneyOverview(
                sum.entries() == 0,
                words.say(
                        "funding.headline",
                        words.headline(sum, FundingStage.PLANNED),
                        words.headline(sum, FundingStage.ARRIVED),
                        words.headline(sum, FundingStage.PAID)),
                words.say(
                        "funding.headline",
                        words.say("funding.amount.said", FundingWords.amount(sum, FundingStage.PLANNED)),
                        words.say("funding.amount.said", FundingWords.amount(sum, FundingStage.ARRIVED)),
                        words.say("funding.amount.said", FundingWords.amount(sum, FundingStage.PAID))),
                Arrays.stream(FundingStage.values())
                        .map(stage -> new Figure(words.text(stage), MoneyLine.headline(sum, stage, at, words)))
                        .toList(),
                words.ratios(sum),
                MoneyCharts.course(sum, words),
                byStage ? List.of() : MoneyLines.of(table, words),
                byStage ? MoneyLines.stages(table, words) : List.of());
    }
}
