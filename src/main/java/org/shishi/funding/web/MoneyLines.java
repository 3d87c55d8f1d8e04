package org.shishi.funding.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.shishi.funding.FundingChannel;
import org.shishi.funding.FundingStage;
import org.shishi.funding.FundingTier;
import org.shishi.funding.MoneyRow;
import org.shishi.funding.MoneyTable;
import org.shishi.project.Level;
import org.shishi.shared.Viewpoint;

/** Turns tables of money into lines with words and links. */
final class MoneyLines {

    private MoneyLines() {}

    static List<MoneyLine> of(MoneyTable table, FundingWords words) {
        var at = new MoneyAddress(new Viewpoint(table.year(), table.asOf()));
        var lines = new ArrayList<MoneyLine>();
        for (var row : table.rows()) {
            lines.add(MoneyLine.of(name(table, row, words), "", row.sums(), at, words, group(table, row)));
        }
        lines.add(MoneyLine.of(words.say("funding.sum"), "sum", table.sum(), at, words));
        return lines;
    }

    static String name(MoneyTable table, MoneyRow row, FundingWords words) {
        return switch (table.by()) {
            case LEVEL -> words.text(Level.valueOf(row.key()));
            case UNIT -> Objects.requireNonNullElse(row.name(), row.key());
            case TIER -> words.text(FundingTier.valueOf(row.key()));
            case CHANNEL -> words.text(FundingChannel.valueOf(row.key()));
            case STAGE -> words.text(FundingStage.valueOf(row.key()));
        };
    }

    private static Object[] group(MoneyTable table, MoneyRow row) {
        return switch (table.by()) {
            case LEVEL -> new Object[] {"level", row.key()};
            case UNIT -> new Object[] {"lead", Objects.requireNonNullElse(row.unitId(), 0L)};
            case TIER -> new Object[] {"tier", row.key()};
            case CHANNEL -> new Object[] {"channel", row.key()};
            case STAGE -> new Object[0];
        };
    }

    /** One stage of a year: what it comes to, in how many entries. */
    record StageLine(String name, MoneyLine.Cell amount, long entries) {}

    static List<StageLine> stages(MoneyTable table, FundingWords words) {
        var at = new MoneyAddress(new Viewpoint(table.year(), table.asOf()));
        return table.rows().stream()
                .map(row -> new StageLine(
                        name(table, row, words),
                        MoneyLine.cell(row.sums(), FundingStage.valueOf(row.key()), at),
                        row.sums().entries()))
                .toList();
    }
}
