package org.shishi.evaluation;

import java.time.LocalDate;
import org.shishi.evaluation.rule.PointSource;
import org.shishi.policy.Actor;
import org.shishi.supervision.finding.FindingCategory;
import org.shishi.supervision.finding.FindingFilter;
import org.shishi.supervision.finding.FindingView;
import org.shishi.supervision.finding.Findings;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** The year's findings on the day: those that came back, those past their deadline, and false reports. */
@Component
class FindingCases implements CaseSource {

    private final Findings findings;

    FindingCases(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void find(Actor actor, int year, LocalDate day, FoundCases found) {
        findings.find(actor, FindingFilter.of(year, day), Pageable.unpaged()).forEach(one -> {
            found.judge(PointSource.FINDING_REOPENED, one.unitId(), one.reopened() > 0, evidence(one, one.foundOn()));
            found.judge(PointSource.FINDING_OVERDUE, one.unitId(), one.overdue(), evidence(one, one.dueOn()));
            found.judge(
                    PointSource.FALSE_REPORT,
                    one.unitId(),
                    one.category() == FindingCategory.FALSE_REPORT,
                    evidence(one, one.foundOn()));
        });
    }

    private static EvaluationCase evidence(FindingView one, LocalDate heldOn) {
        return new EvaluationCase(
                one.project(),
                heldOn,
                one.projectTitle() + "：" + one.description(),
                "/supervision/findings/" + one.id(),
                null);
    }
}
