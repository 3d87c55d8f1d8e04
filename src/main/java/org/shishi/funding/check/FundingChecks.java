package org.shishi.funding.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.funding.EntryQuery;
import org.shishi.funding.FundedProjects;
import org.shishi.funding.check.CheckFinding.Acknowledgement;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.shared.RuleViolation;
import org.springframework.data.domain.Pageable;
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
    private final KeptFindings kept;
    private final FundedProjects projects;
    private final Gate gate;

    FundingChecks(CheckRows rows, KeptFindings kept, FundedProjects projects, Gate gate) {
        this.rows = rows;
        this.kept = kept;
        this.projects = projects;
        this.gate = gate;
    }

    /** All findings by kind and project, acknowledged ones too, judged project by project: at most two statements. */
    @Transactional(readOnly = true)
    public List<CheckFinding> find(Actor actor, int year, LocalDate asOf) {
        return find(actor, year, asOf, CheckRows.Of.ALL);
    }

    /** How many there are of each kind that is found. */
    @Transactional(readOnly = true)
    public List<CheckCount> counts(Actor actor, int year, LocalDate asOf) {
        return kept.counts(year, asOf, visible(actor));
    }

    /** A page of all findings or those of a kind, the unexplained first, then by kind and code. */
    @Transactional(readOnly = true)
    public List<CheckFinding> page(Actor actor, int year, LocalDate asOf, @Nullable FundingCheck kind, Pageable page) {
        var keys = kept.page(year, asOf, visible(actor), kind, page);
        if (keys.isEmpty()) {
            return List.of();
        }
        var these =
                CheckRows.Of.these(keys.stream().map(KeptFindings.Key::project).collect(Collectors.toSet()));
        var found = rows.checked(year, asOf, "", these).stream()
                .flatMap(project -> project.findings().stream()
                        .map(finding -> Map.entry(new KeptFindings.Key(project.id(), finding.kind()), finding)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var said = rows.acknowledged(year, these);
        return keys.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(finding -> explained(finding, said))
                .toList();
    }

    /** The findings of one project. */
    @Transactional(readOnly = true)
    public List<CheckFinding> ofProject(Actor actor, int year, LocalDate asOf, String code) {
        return find(actor, year, asOf, CheckRows.Of.code(code));
    }

    private List<CheckFinding> find(Actor actor, int year, LocalDate asOf, CheckRows.Of which) {
        var found = rows.checked(year, asOf, visible(actor), which).stream()
                .flatMap(project -> project.findings().stream())
                .toList();
        var said = found.isEmpty() ? Map.<String, Acknowledgement>of() : rows.acknowledged(year, which);
        return found.stream()
                .map(finding -> explained(finding, said))
                .sorted(Comparator.comparing(CheckFinding::kind).thenComparing(CheckFinding::code))
                .toList();
    }

    private static CheckFinding explained(CheckFinding finding, Map<String, Acknowledgement> said) {
        return finding.seen(said.get(finding.code() + " " + finding.kind()));
    }

    private String visible(Actor actor) {
        return EntryQuery.visible(gate.list(actor, Action.FUNDING_READ));
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
        var finding = ofProject(actor, project.planYear(), asOf, code).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("funding.check.gone", code));
        rows.acknowledge(actor, project.id(), finding, reason.strip());
    }
}
