package org.shishi.funding.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.funding.FundingStage;
import org.shishi.funding.MoneyFormat;
import org.shishi.funding.MoneySums;
import org.shishi.funding.RatioKind;

/**
 * One line of a table of money as pages show it: an amount for each stage, with the address of its entries.
 *
 * @param css of the row: none or {@code sum}
 */
record MoneyLine(String name, String css, List<Cell> cells, Ratio arrival, Ratio payment) {

    /** An amount; without an address where nothing was ever entered. */
    record Cell(String text, String exact, @Nullable String href) {}

    /** A percentage, and what it was divided by what. */
    record Ratio(String percent, String of) {}

    /** @param group the pairs of parameters by which the list of entries is narrowed to this line */
    static MoneyLine of(String name, String css, MoneySums sums, MoneyAddress at, FundingWords words, Object... group) {
        var cells = Arrays.stream(FundingStage.values())
                .map(stage -> cell(sums, stage, at, group))
                .toList();
        return new MoneyLine(
                name, css, cells, ratio(sums, RatioKind.ARRIVAL, words), ratio(sums, RatioKind.PAYMENT, words));
    }

    static Cell cell(MoneySums sums, FundingStage stage, MoneyAddress at, Object... group) {
        if (!sums.has(stage)) {
            return new Cell(FundingWords.NOTHING, "", null);
        }
        var pairs = Arrays.copyOf(group, group.length + 2);
        pairs[group.length] = "stage";
        pairs[group.length + 1] = stage;
        return new Cell(FundingWords.amount(sums, stage), MoneyFormat.plain(sums.of(stage)), at.entries(pairs));
    }

    /** On top of a page, with its unit, which is the same for all of them; the exact amount said beside it. */
    static Cell headline(MoneySums sums, FundingStage stage, MoneyAddress at, FundingWords words) {
        var cell = cell(sums, stage, at);
        return new Cell(words.headline(sums, stage), cell.exact(), cell.href());
    }

    private static Ratio ratio(MoneySums sums, RatioKind kind, FundingWords words) {
        var said = words.ratio(sums, kind);
        return new Ratio(said.percent(), said.of());
    }
}
