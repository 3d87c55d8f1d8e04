package org.shishi;

import static org.shishi.TwoPersonRule.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.shishi.TwoPersonRule.Course;
import org.shishi.supervision.NoticeColour;
import org.shishi.supervision.finding.FindingCategory;
import org.shishi.supervision.finding.FindingState;
import org.shishi.supervision.finding.FindingSteps;
import org.shishi.supervision.finding.Findings;
import org.shishi.supervision.finding.Rectification;
import org.shishi.supervision.finding.SaveFinding;
import org.shishi.supervision.finding.Severity;
import org.shishi.supervision.notice.NoticeAnswer;
import org.shishi.supervision.notice.NoticeAnswers;
import org.shishi.supervision.notice.NoticeChecks;
import org.shishi.supervision.notice.NoticeDrafts;
import org.shishi.supervision.notice.NoticeKind;
import org.shishi.supervision.notice.NoticeState;
import org.shishi.supervision.notice.NoticeView;
import org.shishi.supervision.notice.Notices;
import org.shishi.supervision.notice.SaveNotice;
import org.shishi.vote.VoteFixtures;
import org.springframework.context.ApplicationContext;

/** The ways from a slip or a finding to its end. */
final class SupervisionCourses {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 1);

    private final ApplicationContext application;
    private final VoteFixtures people;
    private final long unit;
    private final Supplier<String> project;

    /** @param project enters a project and gives its code */
    SupervisionCourses(ApplicationContext application, long unit, Supplier<String> project) {
        this.application = application;
        this.people = the(VoteFixtures.class);
        this.unit = unit;
        this.project = project;
    }

    Course issuing() {
        var draft = new AtomicLong();
        var drafts = the(NoticeDrafts.class);
        return new Course(
                List.of(
                        step("drafts", actor -> {
                            if (draft.get() == 0) {
                                draft.set(drafts.draft(actor, slip()).id());
                            }
                        }),
                        step("issues", actor -> drafts.issue(actor, draft.get())),
                        step(
                                "changes",
                                actor -> drafts.change(
                                        actor, draft.get(), notice(draft.get()).version(), slip()))),
                () -> draft.get() != 0 && notice(draft.get()).state() == NoticeState.ISSUED);
    }

    Course answering() {
        var drafts = the(NoticeDrafts.class);
        long id = drafts.draft(people.actor("inspection"), slip()).id();
        drafts.issue(people.actor("inspector"), id);
        var answers = the(NoticeAnswers.class);
        var checks = the(NoticeChecks.class);
        return new Course(
                List.of(
                        step("signs for it", actor -> answers.sign(actor, id)),
                        step("answers", actor -> answers.answer(actor, id, new NoticeAnswer("措施", "结果", "日志"))),
                        step("verifies", actor -> checks.verify(actor, id, "看过")),
                        step("strikes off", actor -> checks.close(actor, id, "同意"))),
                () -> Set.of(NoticeState.VERIFIED, NoticeState.CLOSED)
                        .contains(notice(id).state()));
    }

    private SaveNotice slip() {
        return new SaveNotice(
                NoticeKind.REMINDER, NoticeColour.BLUE, 2023, "农村公路", "进度落后", "加快", unit, null, false, null, 3);
    }

    private NoticeView notice(long id) {
        return the(Notices.class).get(people.actor("inspection"), id).notice();
    }

    Course rectifying() {
        var problem = new SaveFinding(
                2023,
                null,
                project.get(),
                false,
                "路段",
                FindingCategory.QUALITY,
                Severity.MAJOR,
                "不平整",
                "记录",
                unit,
                "",
                "返工",
                DAY,
                DAY.plusDays(30));
        var findings = the(Findings.class);
        var steps = the(FindingSteps.class);
        var office = people.actor("inspection");
        long id = findings.record(office, problem).id();
        return new Course(
                List.of(
                        step(
                                "rectifies",
                                actor -> steps.rectify(actor, id, new Rectification("返工", "已完成", "照片"), true)),
                        step("verifies", actor -> steps.verify(actor, id, "看过")),
                        step("strikes off", actor -> steps.strikeOff(actor, id, "同意", "照片"))),
                () -> Set.of(FindingState.VERIFIED, FindingState.STRUCK_OFF)
                        .contains(findings.get(office, id).finding().state()));
    }

    private <T> T the(Class<T> type) {
        return application.getBean(type);
    }
}
