package org.shishi.funding.sheet;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shishi.funding.FundingChannel;
import org.shishi.funding.FundingStage;
import org.shishi.funding.FundingTier;
import org.shishi.shared.SheetAsking;
import org.shishi.sheet.SaidColumns;

/** Asks once for each word of a list that nobody knows, and not at each row. */
record EntryWords(EntryColumns columns, SheetAsking asking) {

    void ask() {
        ask(
                EntryColumns.STAGE,
                FundingStage::ofWord,
                Stream.of(FundingStage.values()).map(FundingStage::word));
        ask(
                EntryColumns.TIER,
                FundingTier::ofWord,
                Stream.of(FundingTier.values()).map(FundingTier::word));
        ask(
                EntryColumns.CHANNEL,
                FundingChannel::ofWord,
                Stream.of(FundingChannel.values()).map(FundingChannel::word));
    }

    private void ask(String heading, Function<String, Optional<?>> known, Stream<String> possible) {
        var choices = possible.toList();
        columns.table().rows().stream()
                .map(row -> columns.word(row, heading).replaceAll("\\s", ""))
                .filter(word -> !word.isEmpty() && known.apply(word).isEmpty())
                .collect(Collectors.groupingBy(word -> word, LinkedHashMap::new, Collectors.counting()))
                .forEach((word, rows) -> asking.name(
                        SaidColumns.word(heading, word), choices, "sheet.question.word", heading, word, rows));
    }
}
