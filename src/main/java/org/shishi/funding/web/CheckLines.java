package org.shishi.funding.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.funding.MoneyFormat;
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

    /** @param only the kind that is shown, or all */
    static CheckLines of(List<CheckFinding> findings, @Nullable FundingCheck only, Viewpoint from, FundingWords words) {
        var kinds = new ArrayList<Kind>();
        Arrays.stream(FundingCheck.values()).forEach(kind -> {
            var ofKind =
                    findings.stream().filter(finding -> finding.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                kinds.add(new Kind(
                        kind.name(), words.text(kind), CheckCounts.of(ofKind).open()));
            }
        });
        var at = new MoneyAddress(from);
        var lines = findings.stream()
                .filter(finding -> only == null || finding.kind() == only)
                .map(finding -> line(finding, at, words))
                .sorted((a, b) -> Boolean.compare(a.seen() != null, b.seen() != null))
                .toList();
        return new CheckLines(kinds, lines, CheckCounts.of(findings));
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
