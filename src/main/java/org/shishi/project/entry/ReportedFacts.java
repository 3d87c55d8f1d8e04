package org.shishi.project.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.project.Indicator;
import org.shishi.project.Plan;
import org.shishi.project.ledger.BatchUndo;
import org.shishi.project.ledger.Ledger;
import org.shishi.project.ledger.LedgerCommand;
import org.shishi.project.ledger.ProjectFacts;
import org.shishi.project.ledger.Recording;
import org.shishi.project.ledger.TakeReport;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes confirmed reports into the ledger, many in one transaction: a month's reports of a county cost a number of reads that
 * does not grow with them.
 */
@Service
@Transactional
public class ReportedFacts {

    private static final int AT_ONCE = 500;

    private final Ledger ledger;
    private final BatchUndo undo;
    private final Gate gate;

    ReportedFacts(Ledger ledger, BatchUndo undo, Gate gate) {
        this.ledger = ledger;
        this.undo = undo;
        this.gate = gate;
    }

    /**
     * Refuses a completion that does not fit the project's course ({@code project.stage.illegal}) or has delivered less than was
     * voted ({@code project.voted.short}), and then all of them.
     *
     * @return the records of the ledger that were made, by which {@link #takeBack} knows them
     */
    public List<Long> take(Actor actor, List<TakeReport> reports) {
        gate.command(actor, Action.PROJECT_FORECAST, Resource.all("projects"), Map.of("reports", reports.size()));
        var recordings = new HashMap<String, Recording>();
        var byProject = byProject(reports);
        var codes = List.copyOf(byProject.keySet());
        for (int from = 0; from < codes.size(); from += AT_ONCE) {
            var some = codes.subList(from, Math.min(from + AT_ONCE, codes.size()));
            ledger.hold(some);
            var projects = ledger.find(some);
            for (var facts : projects.values()) {
                byProject
                        .get(facts.code())
                        .forEach(report -> one(
                                facts,
                                report,
                                recordings.computeIfAbsent(
                                        report.reason(),
                                        reason -> ledger.record(actor, LedgerCommand.REPORT, reason))));
            }
            ledger.writeAndForget(projects.values());
        }
        return recordings.values().stream().map(Recording::id).toList();
    }

    /** What {@link #take} would refuse of these reports, under the codes of their projects; nothing is written. */
    @Transactional(readOnly = true)
    public Map<String, RuleViolation> refused(List<TakeReport> reports) {
        var byProject = byProject(reports);
        var codes = List.copyOf(byProject.keySet());
        var refused = new HashMap<String, RuleViolation>();
        for (int from = 0; from < codes.size(); from += AT_ONCE) {
            var found = ledger.find(codes.subList(from, Math.min(from + AT_ONCE, codes.size())));
            var trials = new HashMap<ProjectFacts, ProjectFacts>();
            for (var facts : found.values()) {
                var trial = facts.trial();
                try {
                    byProject.get(facts.code()).forEach(report -> one(trial, report, Recording.DRY));
                    trials.put(facts, trial);
                } catch (RuleViolation broken) {
                    refused.put(facts.code(), broken);
                }
            }
            refused.putAll(ledger.refused(trials));
            ledger.forget(found.values());
        }
        return refused;
    }

    private static Map<String, List<TakeReport>> byProject(List<TakeReport> reports) {
        var byProject = new LinkedHashMap<String, List<TakeReport>>();
        reports.forEach(report -> byProject
                .computeIfAbsent(report.project(), code -> new ArrayList<>())
                .add(report));
        return byProject;
    }

    /** Takes back what such records say, unless something later built on it: {@code project.undo.*}. */
    public void takeBack(Actor actor, List<Long> records, String reason) {
        gate.command(
                actor, Action.PROJECT_FORECAST, Resource.all("projects"), Map.of("undo", records, "reason", reason));
        if (!records.isEmpty()) {
            undo.take(actor, records, reason);
        }
    }

    private static void one(ProjectFacts facts, TakeReport report, Recording recording) {
        var day = report.on();
        var started = report.startedOn();
        if (started != null && facts.steps().startedOn() == null) {
            facts.stage(steps -> steps.started(started), recording);
        }
        if (report.completedOn() != null
                && !facts.steps().on(report.completedOn()).completed()) {
            facts.stage(steps -> steps.completed(report.completedOn()), recording);
        }
        if (report.forecast() != null && !facts.forecasts().on(day).equals(Optional.of(report.forecast()))) {
            facts.forecast(report.forecast(), day, recording);
        }
        facts.progress(report.progress(), day, recording);
        results(facts, report, recording);
    }

    /** A plan told later says the results over again: where it did not know better, it follows. */
    private static void results(ProjectFacts facts, TakeReport report, Recording recording) {
        var day = report.on();
        var before = facts.planOn(day);
        facts.plan(reached(before, before, report.results()), day, recording);
        for (var later : facts.planDaysAfter(day)) {
            facts.plan(reached(facts.planOn(later), before, report.results()), later, recording);
        }
    }

    private static Plan reached(Plan plan, Plan before, Map<String, BigDecimal> results) {
        var indicators = plan.indicators().stream()
                .map(indicator -> results.containsKey(indicator.name())
                                && Objects.equals(indicator.result(), result(before, indicator.name()))
                        ? new Indicator(
                                indicator.name(),
                                indicator.value(),
                                indicator.unit(),
                                indicator.direction(),
                                results.get(indicator.name()))
                        : indicator)
                .toList();
        return new Plan(indicators, plan.sites(), plan.milestones());
    }

    private static @Nullable BigDecimal result(Plan plan, String indicator) {
        return plan.indicators().stream()
                .filter(one -> one.name().equals(indicator))
                .map(Indicator::result)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
