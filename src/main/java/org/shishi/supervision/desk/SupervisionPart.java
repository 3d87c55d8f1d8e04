package org.shishi.supervision.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.project.ProjectPart;
import org.shishi.project.ProjectView;
import org.shishi.supervision.common.LabelSource;
import org.shishi.supervision.finding.FindingLine;
import org.shishi.supervision.inspection.InspectionLine;
import org.shishi.supervision.inspection.InspectionView;
import org.shishi.supervision.instruction.InstructionView;
import org.shishi.supervision.notice.NoticeLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What supervision has to do with one project, on that project's page. */
@Component
@Order(40)
class SupervisionPart implements ProjectPart {

    private final SupervisionOfProject supervision;
    private final LabelSource labelSource;

    SupervisionPart(SupervisionOfProject supervision, LabelSource labelSource) {
        this.supervision = supervision;
        this.labelSource = labelSource;
    }

    /** In words, with what the reader may begin here. */
    record Shown(
            List<InspectionLine> inspections,
            List<FindingLine> findings,
            List<NoticeLine> notices,
            List<InstructionView> instructions,
            boolean mayRecord,
            boolean mayInstruct) {

        public boolean nothing() {
            return inspections.isEmpty() && findings.isEmpty() && notices.isEmpty() && instructions.isEmpty();
        }
    }

    @Override
    public String word() {
        return "supervision";
    }

    @Override
    public String template() {
        return "supervision/project :: part";
    }

    @Override
    public boolean shownTo(Actor actor) {
        return Policy.mayEver(actor, Action.NOTICE_READ);
    }

    @Override
    public Object view(Actor actor, ProjectView project, LocalDate asOf, Locale locale) {
        var labels = labelSource.in(locale);
        var all = supervision.of(actor, project.code(), asOf);
        return new Shown(
                all.inspections().stream()
                        .map((InspectionView one) -> new InspectionLine(one, labels))
                        .toList(),
                all.findings().stream().map(one -> FindingLine.of(one, labels)).toList(),
                all.notices().stream().map(one -> NoticeLine.of(one, labels)).toList(),
                all.instructions(),
                Policy.mayEver(actor, Action.FINDING_RECORD),
                Policy.mayEver(actor, Action.INSTRUCTION_GIVE));
    }
}
