package org.shishi.assessment;

import java.util.List;
import org.shishi.assessment.grade.SatisfactionChecks;
import org.shishi.assessment.grade.SatisfactionSheet;
import org.shishi.policy.Action;
import org.shishi.vote.CountKind;
import org.shishi.vote.PaperCount;
import org.shishi.vote.count.SheetChecks;

/** The count of an assessment. */
record AssessmentCount(Assessment assessment) implements PaperCount<SatisfactionSheet> {

    @Override
    public CountKind kind() {
        return CountKind.ASSESSMENT;
    }

    @Override
    public long id() {
        return assessment.id();
    }

    @Override
    public Action counting() {
        return Action.ASSESSMENT_COUNT;
    }

    @Override
    public Class<SatisfactionSheet> sheetType() {
        return SatisfactionSheet.class;
    }

    @Override
    public void check(int seats, List<Integer> numbers, SatisfactionSheet sheet) {
        var plan = assessment.plan();
        SheetChecks.refuse(SatisfactionChecks.of(plan.members(), numbers, sheet));
        plan.rule().base(sheet);
    }
}
