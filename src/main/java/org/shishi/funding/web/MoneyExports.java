package org.shishi.funding.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.shishi.funding.FundingEntries;
import org.shishi.funding.FundingSummaries;
import org.shishi.funding.MoneyGrouping;
import org.shishi.funding.Quotas;
import org.shishi.funding.check.FundingChecks;
import org.shishi.policy.Actor;
import org.shishi.shared.Download;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.Viewpoint;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Money as files: what the page shows, all of it. */
@Controller
@RequestMapping("/funding")
class MoneyExports {

    private final FundingEntries entries;
    private final FundingSummaries summaries;
    private final Quotas quotas;
    private final FundingChecks checks;
    private final MoneySheets sheets;
    private final MessageSource messages;

    MoneyExports(
            FundingEntries entries,
            FundingSummaries summaries,
            Quotas quotas,
            FundingChecks checks,
            MoneySheets sheets,
            MessageSource messages) {
        this.entries = entries;
        this.summaries = summaries;
        this.quotas = quotas;
        this.checks = checks;
        this.sheets = sheets;
        this.messages = messages;
    }

    @HeavyRead
    @GetMapping("/entries/export.{kind:xlsx|csv}")
    void entries(
            Actor actor, Viewpoint from, EntrySearch search, @PathVariable String kind, HttpServletResponse response)
            throws IOException {
        entries.openReading(actor);
        var out = file(sheets.title(from, "资金台账"), from, kind, response);
        sheets.entries(from, csv(kind), out, reader -> entries.each(actor, search.filter(from), reader));
    }

    @HeavyRead
    @GetMapping("/export.{kind:xlsx|csv}")
    void table(
            Actor actor,
            Viewpoint from,
            @RequestParam(defaultValue = "tier") MoneyGrouping by,
            @PathVariable String kind,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var words = new FundingWords(messages, locale);
        var table = summaries.of(actor, from.year(), from.asOf(), by);
        var out = file(sheets.title(from, words.say("funding.title") + "-" + words.text(by)), from, kind, response);
        sheets.table(from, table, words, csv(kind), out);
    }

    @HeavyRead
    @GetMapping("/quota/export.{kind:xlsx|csv}")
    void quota(Actor actor, Viewpoint from, @PathVariable String kind, HttpServletResponse response)
            throws IOException {
        var quota = quotas.of(actor, from.year(), from.asOf());
        sheets.quota(from, quota, csv(kind), file(sheets.title(from, "定额保障"), from, kind, response));
    }

    @HeavyRead
    @GetMapping("/checks/export.{kind:xlsx|csv}")
    void checks(Actor actor, Viewpoint from, @PathVariable String kind, Locale locale, HttpServletResponse response)
            throws IOException {
        var words = new FundingWords(messages, locale);
        var findings = checks.find(actor, from.year(), from.asOf());
        var out = file(sheets.title(from, words.say("funding.checks")), from, kind, response);
        sheets.checks(from, findings, words, csv(kind), out);
    }

    private static boolean csv(String kind) {
        return kind.equals("csv");
    }

    private static OutputStream file(String name, Viewpoint from, String kind, HttpServletResponse response) {
        return Download.of(response, name + "-" + from.asOf() + "." + kind);
    }
}
