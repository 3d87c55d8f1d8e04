package org.shishi.supervision;

import java.time.LocalDate;
import java.util.List;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what supervision has to do with one project, as far as the reader may see it: four statements. */
@Service
@Transactional(readOnly = true)
public class SupervisionOfProject {

    private final InspectionRows inspections;
    private final Findings findings;
    private final Notices notices;
    private final Instructions instructions;

    SupervisionOfProject(InspectionRows inspections, Findings findings, Notices notices, Instructions instructions) {
        this.inspections = inspections;
        this.findings = findings;
        this.notices = notices;
        this.instructions = instructions;
    }

    /** All of it, of any plan year. */
    public record All(
            List<InspectionView> inspections,
            List<FindingView> findings,
            List<NoticeView> notices,
            List<InstructionView> instructions) {}

    public All of(Actor actor, String project, LocalDate day) {
        return new All(
                inspections.ofProject(project, day).stream()
                        .filter(one -> Policy.decide(actor, Action.INSPECTION_READ, one.resource())
                                .allowed())
                        .toList(),
                findings.of(actor, FindingFilter.of(NoticeRows.ANY_YEAR, day).about(project, null)),
                notices.of(actor, day, project),
                instructions.of(actor, day, project));
    }
}
