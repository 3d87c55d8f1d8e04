package org.shishi.funding.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.shishi.funding.FundingSummaries;
import org.shishi.funding.MoneyGrouping;
import org.shishi.funding.QuotaPart;
import org.shishi.funding.QuotaView;
import org.shishi.funding.Quotas;
import org.shishi.funding.check.CheckFinding;
import org.shishi.funding.check.FundingCheck;
import org.shishi.funding.check.FundingChecks;
import org.shishi.policy.Actor;
import org.shishi.shared.PastDay;
import org.shishi.shared.PlanYear;
import org.shishi.shared.Viewpoint;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The money of a year for programs: sums, curve, quota and checks. {@code year} and {@code asOf} as everywhere. */
@RestController
@RequestMapping("/api/v1/funding")
class FundingApi {

    private final FundingSummaries summaries;
    private final Quotas quotas;
    private final FundingChecks checks;

    FundingApi(FundingSummaries summaries, Quotas quotas, FundingChecks checks) {
        this.summaries = summaries;
        this.quotas = quotas;
        this.checks = checks;
    }

    @GetMapping("/summary")
    TableAnswer summary(Actor actor, Viewpoint from, @RequestParam(defaultValue = "tier") MoneyGrouping by) {
        var table = summaries.of(actor, from.year(), from.asOf(), by);
        return new TableAnswer(
                table.year(),
                table.asOf(),
                by.name().toLowerCase(Locale.ROOT),
                table.rows().stream()
                        .map(row -> new RowAnswer(row.key(), row.name(), SumsAnswer.of(row.sums())))
                        .toList(),
                SumsAnswer.of(table.sum()));
    }

    @GetMapping("/curve")
    List<PointAnswer> curve(Actor actor, Viewpoint from) {
        return summaries.curve(actor, from.year(), from.asOf()).stream()
                .map(point -> new PointAnswer(point.day(), point.timePassed(), SumsAnswer.of(point.sums())))
                .toList();
    }

    /** The money of one project by source. */
    @GetMapping("/projects/{code}")
    List<SourceAnswer> project(Actor actor, Viewpoint from, @PathVariable String code) {
        return summaries.ofProject(actor, from.year(), code, from.asOf()).sources().stream()
                .map(source -> new SourceAnswer(
                        source.tier().name(),
                        source.channel().name(),
                        SumsAnswer.plain(source.missing()),
                        SumsAnswer.of(source.sums())))
                .toList();
    }

    @GetMapping("/quota")
    QuotaAnswer quota(Actor actor, Viewpoint from) {
        return QuotaAnswer.of(quotas.of(actor, from.year(), from.asOf()));
    }

    /** Decides on the quota of a year. */
    @PutMapping("/quota/{year}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(Actor actor, @PathVariable @PlanYear int year, @Valid @RequestBody QuotaForm form) {
        quotas.set(actor, form.command(year));
    }

    @GetMapping("/checks")
    List<CheckFinding> checks(Actor actor, Viewpoint from) {
        return checks.find(actor, from.year(), from.asOf());
    }

    @PostMapping("/checks/{kind}/{code}/acknowledgement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acknowledge(
            Actor actor,
            @PathVariable FundingCheck kind,
            @PathVariable String code,
            @PastDay @RequestParam @Nullable LocalDate asOf,
            Viewpoint from,
            @Valid @RequestBody ReasonForm form) {
        checks.acknowledge(actor, code, kind, asOf == null ? from.asOf() : asOf, form.reason());
    }

    record TableAnswer(int year, LocalDate asOf, String by, List<RowAnswer> rows, SumsAnswer sum) {}

    record RowAnswer(String key, @Nullable String name, SumsAnswer sums) {}

    record PointAnswer(LocalDate day, BigDecimal timePassed, SumsAnswer sums) {}

    record SourceAnswer(String tier, String channel, BigDecimal missing, SumsAnswer sums) {}

    /** @param total 万元; none where it was not decided yet */
    record QuotaAnswer(
            int year,
            @Nullable BigDecimal total,
            BigDecimal allocated,
            @Nullable BigDecimal free,
            @Nullable BigDecimal usedPercent,
            long parts,
            @Nullable BigDecimal average,
            List<QuotaPart> projects) {

        static QuotaAnswer of(QuotaView quota) {
            return new QuotaAnswer(
                    quota.year(),
                    quota.total() == null ? null : SumsAnswer.plain(quota.total()),
                    SumsAnswer.plain(quota.allocated()),
                    quota.free().map(SumsAnswer::plain).orElse(null),
                    quota.used().orElse(null),
                    quota.given(),
                    quota.average().orElse(null),
                    quota.parts());
        }
    }

    /** Why a finding may stay as it is. */
    @NullUnmarked
    record ReasonForm(@NotBlank @Size(max = 500) String reason) {}
}
