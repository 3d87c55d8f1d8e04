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
 * @param lines empty when shared out by stage, which has lines of its own
 */
record MoneyOverview(
        boolean empty,
        String planned,
        String arrived,
        String paid,
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
                FundingWords.amount(sum, FundingStage.PLANNED),
                FundingWords.amount(sum, FundingStage.ARRIVED),
                FundingWords.amount(sum, FundingStage.PAID),
                Arrays.stream(FundingStage.values())
                        .map(stage -> new Figure(words.text(stage), MoneyLine.cell(sum, stage, at)))
                        .toList(),
                words.ratios(sum),
                MoneyCharts.course(sum, words),
                byStage ? List.of() : MoneyLines.of(table, words),
                byStage ? MoneyLines.stages(table, words) : List.of());
    }
}
