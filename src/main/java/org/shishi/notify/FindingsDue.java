package org.shishi.notify;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.policy.Role;
import org.shishi.supervision.finding.FindingFilter;
import org.shishi.supervision.finding.FindingView;
import org.shishi.supervision.finding.Findings;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Findings: what a unit has to put right, and how many the inspection office looks at or waits for in vain. */
@Component
@Order(4)
class FindingsDue implements DueSource {

    private static final int MOST = 50;

    private final Findings findings;
    private final NotifySettings settings;

    FindingsDue(Findings findings, NotifySettings settings) {
        this.findings = findings;
        this.settings = settings;
    }

    @Override
    public List<DueLine> of(Actor actor, LocalDate day) {
        if (actor.is(Role.INSPECTION_OFFICE)) {
            return IntStream.rangeClosed(day.getYear() - 1, day.getYear())
                    .boxed()
                    .flatMap(year -> ofOffice(actor, year, day))
                    .toList();
        }
        return Policy.mayEver(actor, Action.FINDING_RECTIFY) && actor.unitId() != null ? owed(actor, day) : List.of();
    }

    private Stream<DueLine> ofOffice(Actor actor, int year, LocalDate day) {
        var ofYear = FindingFilter.of(year, day);
        var list = "/supervision/findings?year=" + year;
        long late = count(actor, ofYear.late());
        long waiting = count(actor, ofYear.reported());
        var said = Integer.toString(year);
        return Stream.of(
                        new DueLine(true, "notify.due.findings", List.of(said, late), null, list + "&overdue=true"),
                        new DueLine(
                                false, "notify.due.reported", List.of(said, waiting), null, list + "&state=REPORTED"))
                .filter(line -> line.late() ? late > 0 : waiting > 0);
    }

    private List<DueLine> owed(Actor actor, LocalDate day) {
        var owed = FindingFilter.ofAnyYear(day).toRectify().of(actor.unitId());
        return findings.find(actor, owed, PageRequest.of(0, MOST)).stream()
                .filter(finding -> !finding.dueOn().isAfter(day.plusDays(settings.soonDays())))
                .map(FindingsDue::line)
                .toList();
    }

    private long count(Actor actor, FindingFilter filter) {
        return findings.find(actor, filter, PageRequest.of(0, 1)).getTotalElements();
    }

    private static DueLine line(FindingView finding) {
        return new DueLine(
                finding.overdue(),
                "notify.due.finding",
                List.of(finding.projectTitle(), finding.description()),
                finding.dueOn(),
                "/supervision/findings/" + finding.id());
    }
}
