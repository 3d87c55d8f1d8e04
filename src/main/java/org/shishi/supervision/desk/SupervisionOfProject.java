package org.shishi.supervision.desk;

import java.time.LocalDate;
import java.util.List;
import org.shishi.policy.Actor;
import org.shishi.supervision.finding.FindingFilter;
import org.shishi.supervision.finding.FindingView;
import org.shishi.supervision.finding.Findings;
import org.shishi.supervision.inspection.InspectionView;
import org.shishi.supervision.inspection.Inspections;
import org.shishi.supervision.instruction.InstructionView;
import org.shishi.supervision.instruction.Instructions;
import org.shishi.supervision.notice.NoticeView;
import org.shishi.supervision.notice.Notices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what supervision has to do with one project, as far as the reader may see it: four statements. */
@Service
@Transactional(readOnly = true)
class SupervisionOfProject {

    private final Inspections inspections;
    private final Findings findings;
    private final Notices notices;
    private final Instructions instructions;

    SupervisionOfProject(Inspections inspections, Findings findings, Notices notices, Instructions instructions) {
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
                inspections.of(actor, project, day),
                findings.of(actor, FindingFilter.ofAnyYear(day).about(project, null)),
                notices.of(actor, day, project),
                instructions.of(actor, day, project));
    }
}
