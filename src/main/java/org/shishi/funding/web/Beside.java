package org.shishi.funding.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.funding.FundingStage;
import org.shishi.funding.Money;
import org.shishi.funding.MoneySums;
import org.shishi.project.ProjectView;

/**
 * What is built, arrived and paid of a project, side by side.
 *
 * @param bar the percentage to be drawn; none where there is none
 */
record Beside(String name, String percent, @Nullable String bar, String of) {

    static List<Beside> of(ProjectView project, MoneySums sum, Words words) {
        var built = project.progress().percent();
        return List.of(
                new Beside(
                        words.say("funding.beside.built"),
                        built == null ? Words.NOTHING : Money.plain(built) + "%",
                        built == null ? null : Money.plain(built),
                        words.say("funding.beside.built.of")),
                ofPlan("funding.beside.arrived", FundingStage.ARRIVED, project, sum, words),
                paid(project, sum, words));
    }

    static Beside paid(ProjectView project, MoneySums sum, Words words) {
        return ofPlan("funding.beside.paid", FundingStage.PAID, project, sum, words);
    }

    private static Beside ofPlan(String key, FundingStage stage, ProjectView project, MoneySums sum, Words words) {
        if (!sum.has(stage)) {
            return new Beside(words.say(key), Words.NOTHING, null, words.say(Words.NONE_ENTERED));
        }
        var amount = sum.of(stage);
        var plan = plan(project, sum);
        var percent = Money.percent(amount, plan);
        var of = sum.of(FundingStage.PLANNED).signum() > 0 ? "funding.beside.of.plan" : "funding.beside.of.total";
        return new Beside(
                words.say(key),
                Words.percent(percent.orElse(null)),
                percent.map(BigDecimal::toPlainString).orElse(null),
                percent.isEmpty()
                        ? words.say("funding.beside.of.none")
                        : words.say(of, Money.shown(amount), Money.shown(plan)));
    }

    /** The plan by source, or the total investment of the ledger where there is none. */
    private static BigDecimal plan(ProjectView project, MoneySums sum) {
        var planned = sum.of(FundingStage.PLANNED);
        return planned.signum() > 0
                ? planned
                : Objects.requireNonNullElse(project.description().investment(), BigDecimal.ZERO);
    }
}
