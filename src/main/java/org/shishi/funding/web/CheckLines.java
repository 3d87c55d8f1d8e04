package org.shishi.funding.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.funding.MoneyFormat;
import org.shishi.funding.check.CheckCount;
import org.shishi.funding.check.CheckFinding;
import org.shishi.funding.check.FundingCheck;
import org.shishi.shared.Viewpoint;

/** Findings in words, kind by kind, with the entries behind each. */
record CheckLines(List<Kind> kinds, List<Line> lines, CheckCounts counts) {

    /** A kind of finding, and how many are open. */
    record Kind(String key, String name, long open) {}

    /**
     * One finding.
     *
     * @param seen who acknowledged it, when and why; none while it is open
     */
    record Line(
            FundingCheck kind,
            String name,
            String code,
            String title,
            String unit,
            String said,
            String href,
            String project,
            @Nullable String seen) {}

    /** All findings of a project, the unexplained first. */
    static CheckLines of(List<CheckFinding> findings, Viewpoint from, FundingWords words) {
        var lines = lines(findings, from, words).stream()
                .sorted((a, b) -> Boolean.compare(a.seen() != null, b.seen() != null))
                .toList();
        return new CheckLines(List.of(), lines, CheckCounts.of(findings));
    }

    /** A page of the findings of a year, as it was sorted, below the number of each kind. */
    static CheckLines of(List<CheckCount> counts, List<CheckFinding> page, Viewpoint from, FundingWords words) {
        var kinds = counts.stream()
                .map(count -> new Kind(count.kind().name(), words.text(count.kind()), count.open()))
                .toList();
        return new CheckLines(kinds, lines(page, from, words), CheckCounts.ofKinds(counts));
    }

    private static List<Line> lines(List<CheckFinding> findings, Viewpoint from, FundingWords words) {
        var at = new MoneyAddress(from);
        return findings.stream().map(finding -> line(finding, at, words)).toList();
    }

    static String said(CheckFinding finding, FundingWords words) {
        return words.say(
                "FundingCheck." + finding.kind() + ".said",
                finding.is(),
                finding.against(),
                MoneyFormat.plain(finding.amount().abs()));
    }

    private static Line line(CheckFinding finding, MoneyAddress at, FundingWords words) {
        var seen = finding.acknowledgement();
        return new Line(
                finding.kind(),
                words.text(finding.kind()),
                finding.code(),
                finding.title(),
                finding.leadUnit(),
                said(finding, words),
                at.entries("code", finding.code(), "stage", finding.kind().stage()),
                MoneyAddress.moneyOf(finding.code()),
                seen == null
                        ? null
                        : words.say(
                                "funding.check.seen",
                                seen.actor(),
                                seen.at().toLocalDate().toString(),
                                seen.reason()));
    }
}
