package org.shishi.funding.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.funding.FundingStage;
import org.shishi.funding.MoneyFormat;
import org.shishi.funding.MoneySums;
import org.shishi.project.ProjectView;

/**
 * What is built, arrived and paid of a project, side by side.
 *
 * @param bar the percentage to be drawn, never more than 100; none where there is none
 */
record FundingProgressBar(
        String name, String percent, @Nullable String bar, String of) {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    static List<FundingProgressBar> of(ProjectView project, MoneySums sum, FundingWords words) {
        var built = project.progress().percent();
        return List.of(
                new FundingProgressBar(
                        words.say("funding.beside.built"),
                        built == null ? FundingWords.NOTHING : MoneyFormat.plain(built) + "%",
                        built == null ? null : MoneyFormat.plain(built),
                        words.say("funding.beside.built.of")),
                ofPlan("funding.beside.arrived", FundingStage.ARRIVED, project, sum, words),
                paid(project, sum, words));
    }

    static FundingProgressBar paid(ProjectView project, MoneySums sum, FundingWords words) {
        return ofPlan("funding.beside.paid", FundingStage.PAID, project, sum, words);
    }

    private static FundingProgressBar ofPlan(
            String key, FundingStage stage, ProjectView project, MoneySums sum, FundingWords words) {
        if (!sum.has(stage)) {
            return new FundingProgressBar(
                    words.say(key), FundingWords.NOTHING, null, words.say(FundingWords.NONE_ENTERED));
        }
        var amount = sum.of(stage);
        var plan = plan(project, sum);
        var percent = MoneyFormat.percent(amount, plan);
        var of = sum.of(FundingStage.PLANNED).signum() > 0 ? "funding.beside.of.plan" : "funding.beside.of.total";
        return new FundingProgressBar(
                words.say(key),
                FundingWords.percent(percent.orElse(null)),
                percent.map(p -> p.min(FULL).toPlainString()).orElse(null),
                percent.isEmpty()
                        ? words.say("funding.beside.of.none")
                        : words.say(of, MoneyFormat.shown(amount), MoneyFormat.shown(plan)));
    }

    /** The plan by source, or the total investment of the ledger where there is none. */
    private static BigDecimal plan(ProjectView project, MoneySums sum) {
        var planned = sum.of(FundingStage.PLANNED);
        return planned.signum() > 0
                ? planned
                : Objects.requireNonNullElse(project.description().budget().investment(), BigDecimal.ZERO);
    }
}
