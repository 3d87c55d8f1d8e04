package org.shishi.funding.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.funding.EntryQuery;
import org.shishi.funding.FundedProjects;
import org.shishi.funding.check.CheckFinding.Acknowledgement;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what does not fit together in the money of a year: computed when it is read, as of any day. Finance works through the
 * list and says of each finding why it may stay so; that holds until the difference becomes another.
 */
@Service
@Transactional
public class FundingChecks {

    private final CheckRows rows;
    private final FundedProjects projects;
    private final Gate gate;

    FundingChecks(CheckRows rows, FundedProjects projects, Gate gate) {
        this.rows = rows;
        this.projects = projects;
        this.gate = gate;
    }

    /** All findings by kind and project, acknowledged ones too: at most two statements. */
    @Transactional(readOnly = true)
    public List<CheckFinding> find(Actor actor, int year, LocalDate asOf) {
        return find(actor, year, asOf, null);
    }

    /** The findings of one project. */
    @Transactional(readOnly = true)
    public List<CheckFinding> ofProject(Actor actor, int year, LocalDate asOf, String code) {
        return find(actor, year, asOf, code);
    }

    private List<CheckFinding> find(Actor actor, int year, LocalDate asOf, @Nullable String code) {
        var scope = gate.list(actor, Action.FUNDING_READ);
        var found = rows.checked(year, asOf, EntryQuery.visible(scope), code).stream()
                .flatMap(project -> project.findings().stream())
                .toList();
        var said = found.isEmpty() ? Map.<String, Acknowledgement>of() : rows.acknowledged(year, code);
        return found.stream()
                .map(finding -> finding.seen(said.get(finding.code() + " " + finding.kind())))
                .sorted(Comparator.comparing(CheckFinding::kind).thenComparing(CheckFinding::code))
                .toList();
    }

    /** Lets those who may acknowledge findings send the form for it. */
    @Transactional(readOnly = true)
    public void open(Actor actor) {
        gate.list(actor, Action.FUNDING_ACKNOWLEDGE);
    }

    /**
     * Says why a finding may stay as it is. Refuses where there is no such finding any more: {@code funding.check.gone}.
     *
     * @param asOf the day as of which it was found
     */
    public void acknowledge(Actor actor, String code, FundingCheck kind, LocalDate asOf, String reason) {
        var project = projects.get(code, Action.FUNDING_ACKNOWLEDGE);
        gate.command(
                actor,
                Action.FUNDING_ACKNOWLEDGE,
                project.resource(),
                Map.of("check", kind, "asOf", asOf, "reason", reason));
        if (reason.isBlank()) {
            throw RuleViolation.at("reason", "funding.reason.missing");
        }
        var finding = find(actor, project.planYear(), asOf, code).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("funding.check.gone", code));
        rows.acknowledge(actor, project.id(), finding, reason.strip());
    }
}
