package org.shishi;

import static org.shishi.TwoPersonRule.step;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.shishi.TwoPersonRule.Course;
import org.shishi.policy.Actor;
import org.shishi.shared.SentFile;
import org.shishi.supervision.NoticeColour;
import org.shishi.supervision.finding.FindingCategory;
import org.shishi.supervision.finding.FindingContent;
import org.shishi.supervision.finding.FindingContent.Assignment;
import org.shishi.supervision.finding.FindingContent.Problem;
import org.shishi.supervision.finding.FindingState;
import org.shishi.supervision.finding.FindingSteps;
import org.shishi.supervision.finding.FindingView;
import org.shishi.supervision.finding.Findings;
import org.shishi.supervision.finding.Rectification;
import org.shishi.supervision.finding.SaveFinding;
import org.shishi.supervision.finding.Severity;
import org.shishi.supervision.notice.NoticeAnswer;
import org.shishi.supervision.notice.NoticeAnswers;
import org.shishi.supervision.notice.NoticeChecks;
import org.shishi.supervision.notice.NoticeContent;
import org.shishi.supervision.notice.NoticeDrafts;
import org.shishi.supervision.notice.NoticeKind;
import org.shishi.supervision.notice.NoticeState;
import org.shishi.supervision.notice.NoticeView;
import org.shishi.supervision.notice.Notices;
import org.shishi.supervision.notice.SaveNotice;
import org.shishi.supervision.register.Registers;
import org.shishi.unit.Units;
import org.shishi.vote.VoteFixtures;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

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
                        step(
                                "issues",
                                actor -> drafts.issue(
                                        actor, draft.get(), notice(draft.get()).version())),
                        step(
                                "changes",
                                actor -> drafts.change(
                                        actor, draft.get(), notice(draft.get()).version(), slip()))),
                () -> draft.get() != 0 && notice(draft.get()).state() == NoticeState.ISSUED);
    }

    /** A slip of 2022, which no demo and no other test knows. */
    Course registering() {
        var matter = "纸质交办 " + project.get();
        int number = the(JdbcClient.class)
                        .sql("select coalesce(max(number), 0) from notice where year = 2022")
                        .query(Integer.class)
                        .single()
                + 1;
        var sheet = ("期号,签发日期,交办事项,承办单位,问题,办结时限\n" + number + ",2022-03-01," + matter + "," + TwoPersonRules.UNIT
                        + ",进度滞后,2022-03-31\n")
                .getBytes(StandardCharsets.UTF_8);
        var brought = new AtomicLong();
        var registers = the(Registers.class);
        return new Course(
                List.of(
                        step("brings", actor -> {
                            if (brought.get() == 0) {
                                var outcome = registers.bring(actor, new SentFile("登记.csv", sheet));
                                brought.set(Objects.requireNonNull(outcome.brought(), outcome.toString())
                                        .id());
                            }
                        }),
                        step("confirms", actor -> registers.confirm(actor, brought.get()))),
                () -> the(JdbcClient.class)
                        .sql("select exists (select from notice where matter = ?)")
                        .param(matter)
                        .query(Boolean.class)
                        .single());
    }

    /** A clerk of the unit that answers and rectifies. */
    Actor clerk() {
        return working("department", TwoPersonRules.UNIT);
    }

    /** Somebody of the inspection office who looks at it. */
    Actor inspector() {
        return working("inspector", "县政府督查室");
    }

    private Actor working(String username, String at) {
        var person = people.actor(username);
        long id = the(Units.class).all().stream()
                .filter(one -> one.name().equals(at))
                .findFirst()
                .orElseThrow()
                .id();
        return new Actor(person.id(), username, person.name(), id, at, person.roles(), null, false);
    }

    Course answering() {
        long id = issued();
        var answers = the(NoticeAnswers.class);
        var checks = the(NoticeChecks.class);
        return new Course(
                List.of(
                        step("signs for it", actor -> answers.sign(actor, id)),
                        step("answers", actor -> answers.answer(actor, id, new NoticeAnswer("措施", "结果", "日志"))),
                        step(
                                "verifies",
                                actor -> checks.verify(actor, id, notice(id).version(), "看过")),
                        step(
                                "strikes off",
                                actor -> checks.close(actor, id, notice(id).version(), "同意"))),
                () -> Set.of(NoticeState.VERIFIED, NoticeState.CLOSED)
                        .contains(notice(id).state()));
    }

    long issued() {
        var drafts = the(NoticeDrafts.class);
        var draft = drafts.draft(people.actor("inspection"), slip());
        return drafts.issue(people.actor("inspector"), draft.id(), draft.version())
                .id();
    }

    private SaveNotice slip() {
        return slip("进度落后");
    }

    SaveNotice slip(String problem) {
        return new SaveNotice(
                2023,
                null,
                false,
                null,
                new NoticeContent(NoticeKind.REMINDER, NoticeColour.BLUE, "农村公路", problem, "加快", unit, 3));
    }

    NoticeView notice(long id) {
        return the(Notices.class).get(people.actor("inspection"), id).notice();
    }

    long found() {
        var problem = new SaveFinding(
                2023,
                null,
                project.get(),
                false,
                FindingContent.of(
                        "路段",
                        FindingCategory.QUALITY,
                        Severity.MAJOR,
                        Problem.of(DAY, "不平整", "记录"),
                        Assignment.of(unit, "", "返工", DAY.plusDays(30))));
        return the(Findings.class).record(people.actor("inspection"), problem).id();
    }

    Course rectifying() {
        long id = found();
        var steps = the(FindingSteps.class);
        return new Course(
                List.of(
                        step(
                                "rectifies",
                                actor -> steps.rectify(actor, id, new Rectification("返工", "已完成", "照片"), true)),
                        step(
                                "verifies",
                                actor -> steps.verify(actor, id, finding(id).version(), "看过")),
                        step(
                                "strikes off",
                                actor -> steps.strikeOff(actor, id, finding(id).version(), "同意", "照片"))),
                () -> Set.of(FindingState.VERIFIED, FindingState.STRUCK_OFF)
                        .contains(finding(id).state()));
    }

    FindingView finding(long id) {
        return the(Findings.class).get(people.actor("inspection"), id).finding();
    }

    private <T> T the(Class<T> type) {
        return application.getBean(type);
    }
}
