package org.shishi.assessment;

import org.shishi.assessment.grade.Grade;
import org.shishi.assessment.grade.SatisfactionSheet;
import org.shishi.vote.count.MajorityBase;

/** Says in the sentences of Chinese documents what an assessment came to. */
public final class AssessmentWords {

    private AssessmentWords() {}

    /** Who assessed: of a congress its standing committee, where that did. */
    static String who(String body, Assessors assessors) {
        return assessors == Assessors.STANDING_COMMITTEE ? body + "常务委员会" : body;
    }

    /** The head of a sheet: 应到60人，实到60人，发出测评票60张，收回60张，有效60张，无效0张. */
    public static String ballots(SatisfactionSheet sheet) {
        return "应到%d人，实到%d人，发出测评票%d张，收回%d张，有效%d张，无效%d张"
                .formatted(
                        sheet.due(), sheet.present(), sheet.issued(), sheet.returned(), sheet.valid(), sheet.invalid());
    }

    /** 满意41票，占68.33%；基本满意17票，占28.33%；不满意2票，占3.33%；弃权0票，占0.00%. */
    public static String counted(GradedSubject one) {
        var line = one.line();
        return "满意%d票，占%s%%；基本满意%d票，占%s%%；不满意%d票，占%s%%；弃权%d票，占%s%%"
                .formatted(
                        line.satisfied(),
                        one.satisfiedPercent().toPlainString(),
                        line.fairlySatisfied(),
                        one.fairlyPercent().toPlainString(),
                        line.dissatisfied(),
                        one.dissatisfiedPercent().toPlainString(),
                        line.abstain(),
                        one.abstainPercent().toPlainString());
    }

    public static String grade(Grade grade) {
        return switch (grade) {
            case SATISFIED -> "满意";
            case FAIRLY_SATISFIED -> "基本满意";
            case DISSATISFIED -> "不满意";
        };
    }

    public static String base(MajorityBase base) {
        return switch (base) {
            case ALL_DEPUTIES -> "应到人数";
            case PRESENT -> "实到人数";
            case VALID_BALLOTS -> "有效票";
        };
    }

    /** What is announced, as it may then be reworded. */
    static String announcement(String body, AssessmentView view) {
        var plan = view.head().plan();
        var sheet = java.util.Objects.requireNonNull(
                java.util.Objects.requireNonNull(view.count()).sheet());
        var day = plan.heldOn();
        var text = new StringBuilder("%d年%d月%d日，%s在%s上对%d年度%d个民生实事项目%s满意度测评。%s。比例以%s为基数。\n"
                .formatted(
                        day.getYear(),
                        day.getMonthValue(),
                        day.getDayOfMonth(),
                        body,
                        plan.meeting(),
                        plan.planYear(),
                        view.results().size(),
                        plan.followsId() == null ? "进行" : "再次进行",
                        ballots(sheet),
                        base(plan.rule().base())));
        for (var one : view.results()) {
            text.append("%d.%s：%s。测评结果：%s。\n"
                    .formatted(one.line().number(), one.subject().name(), counted(one), grade(one.grade())));
        }
        return text.toString().strip();
    }
}
