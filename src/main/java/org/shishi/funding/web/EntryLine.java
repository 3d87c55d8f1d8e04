package org.shishi.funding.web;

import org.jspecify.annotations.Nullable;
import org.shishi.funding.FundingEntry;
import org.shishi.funding.MoneyFormat;

/**
 * One entry as lists show it, every word of it ready.
 *
 * @param mark what became of it, or what it takes back; empty for a plain entry
 */
record EntryLine(
        long id,
        String code,
        String projectHref,
        String title,
        String unit,
        String on,
        String stage,
        String tier,
        String channel,
        String amount,
        String exact,
        String documentNumber,
        String note,
        @Nullable String mark) {

    static EntryLine of(FundingEntry entry, FundingWords words) {
        return new EntryLine(
                entry.id(),
                entry.code(),
                MoneyAddress.moneyOf(entry.code()),
                entry.title(),
                entry.leadUnit(),
                entry.on().toString(),
                words.text(entry.stage()),
                words.text(entry.tier()),
                words.text(entry.channel()),
                MoneyFormat.shown(entry.amount()),
                MoneyFormat.plain(entry.amount()),
                entry.documentNumber(),
                entry.note(),
                mark(entry, words));
    }

    private static @Nullable String mark(FundingEntry entry, FundingWords words) {
        if (entry.counterOf() != null) {
            return words.say("funding.counter.of", String.valueOf(entry.counterOf()));
        }
        return entry.counteredBy() == null
                ? null
                : words.say("funding.countered.by", String.valueOf(entry.counteredBy()));
    }
}
