package org.shishi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shishi.SecondLook.Call;
import org.shishi.SecondLook.Opened;
import org.shishi.project.Stage;
import org.shishi.project.closing.Closings;
import org.shishi.project.handover.HandoverCourses;
import org.shishi.supervision.finding.FindingState;
import org.shishi.supervision.finding.FindingSteps;
import org.shishi.supervision.finding.Rectification;
import org.shishi.supervision.notice.NoticeAnswer;
import org.shishi.supervision.notice.NoticeAnswers;
import org.shishi.supervision.notice.NoticeChecks;
import org.shishi.supervision.notice.NoticeDrafts;
import org.shishi.supervision.notice.NoticeState;
import org.shishi.supervision.notice.NoticeView;
import org.shishi.vote.RoundState;
import org.shishi.vote.Settlement;
import org.shishi.vote.Settlements;
import org.shishi.vote.VoteFixtures;
import org.shishi.vote.Votes;
import org.shishi.vote.count.VotingMethod;
import org.shishi.vote.count.VotingRule;
import org.springframework.context.ApplicationContext;

/** Every page on which a second person agrees, and how the first one exchanges what stands on it. */
final class SecondLooks {

    private static final int DUE = 61;

    private final ApplicationContext application;
    private final VoteFixtures people;
    private final SupervisionCourses supervision;
    private final TwoPersonRules rules;

    SecondLooks(ApplicationContext application, TwoPersonRules rules) {
        this.application = application;
        this.people = the(VoteFixtures.class);
        this.rules = rules;
        this.supervision = rules.supervision();
    }

    List<SecondLook> all() {
        return List.of(
                new SecondLook(
                        "a difference is settled by one teller and confirmed by the other, or both count again",
                        "inspection",
                        this::settling),
                new SecondLook(
                        "a project is completed, accepted, asked to be closed and closed by four",
                        "inspection",
                        this::closing),
                new SecondLook(
                        "an acceptance is returned by somebody else than who told the completion",
                        "inspection",
                        this::returning),
                new SecondLook(
                        "a closed project is asked to be opened again by one and opened by another",
                        "inspection",
                        this::reopening),
                new SecondLook("a slip is drafted by one and issued by another", "inspector", this::issuing),
                new SecondLook("an answered slip is verified by somebody else", "inspection", this::answering),
                new SecondLook("a rectified finding is verified by somebody else", "inspection", this::rectifying),
                new SecondLook(
                        AssessmentCourses.SETTLED, "inspection", new AssessmentCourses(application)::settlementOpened),
                new SecondLook(
                        AssessmentCourses.CANCELLED,
                        "congress2",
                        new AssessmentCourses(application)::cancellationOpened),
                new SecondLook(EvaluationCourses.RULES, "inspection", new EvaluationCourses(application)::rulesOpened),
                new SecondLook(
                        EvaluationCourses.FREEZE, "inspection", new EvaluationCourses(application)::freezeOpened),
                new SecondLook(AccountCourses.BY_SHEET, "secadmin", new AccountCourses(application)::looking),
                new SecondLook(AccountCourses.FACTOR_RESET, "sysadmin", new AccountCourses(application)::resetOpened));
    }

    private Opened settling() {
        long id = people.differing(VotingRule.usual(VotingMethod.FOR_AGAINST, 2), DUE);
        var finance = people.actor("finance");
        var settlements = the(Settlements.class);
        settlements.propose(finance, id, settled(40, 21), false);
        return new Opened(
                "/votes/" + id,
                "/votes/" + id + "/settle/agree",
                Map.of(),
                new Call("/api/v1/votes/" + id + "/settlement/agreement", "{}"),
                () -> {
                    settlements.reject(finance, id);
                    settlements.propose(finance, id, settled(41, 20), false);
                },
                () -> Objects.requireNonNull(the(Votes.class)
                                        .get(people.congress(), id)
                                        .current())
                                .state()
                        == RoundState.COUNTED);
    }

    private static List<Settlement> settled(int inFavour, int against) {
        return List.of(new Settlement(inFavour, "复核"), new Settlement(against, "复核"));
    }

    private Opened closing() {
        var code = rules.project();
        accepted(code);
        var closings = the(Closings.class);
        closings.ask(people.actor("county2"), code, "竣工验收报告");
        return new Opened(
                "/projects/" + code + "/closing/answer",
                "/projects/" + code + "/closing/answer",
                Map.of("agreed", "true", "opinion", "现场核实"),
                new Call("/api/v1/projects/" + code + "/closing/answer", "{\"agreed\":true,\"opinion\":\"现场核实\"}"),
                () -> {
                    closings.answer(people.actor("inspector"), code, rules.asked(code), false, "缺少影像资料");
                    closings.ask(people.actor("county2"), code, "另一份报告");
                },
                () -> rules.stageOf(code) == Stage.CLOSED);
    }

    private void accepted(String code) {
        new HandoverCourses(application).accepted(people.actor("township"), people.actor("county"), code);
    }

    private Opened returning() {
        var code = rules.project();
        accepted(code);
        var courses = new HandoverCourses(application);
        var page = "/projects/" + code + "/handover/acceptance/return";
        return new Opened(
                page,
                page,
                Map.of("reason", "记录不实"),
                new Call("/api/v1" + page, "{\"reason\":\"记录不实\"}"),
                () -> {
                    courses.returnAcceptance(people.actor("inspector"), code);
                    courses.accepted(people.actor("county"), code);
                },
                () -> rules.stageOf(code) == Stage.COMPLETED);
    }

    private Opened reopening() {
        var code = rules.project();
        accepted(code);
        var closings = the(Closings.class);
        closings.ask(people.actor("county2"), code, "竣工验收报告");
        closings.answer(people.actor("inspector"), code, rules.asked(code), true, "属实");
        closings.askReopening(people.actor("county2"), code, "回头看");
        return new Opened(
                "/projects/" + code + "/closing/answer",
                "/projects/" + code + "/closing/answer",
                Map.of("agreed", "true", "opinion", "属实"),
                new Call("/api/v1/projects/" + code + "/closing/answer", "{\"agreed\":true,\"opinion\":\"属实\"}"),
                () -> {
                    closings.answer(people.actor("inspector"), code, rules.asked(code), false, "再看");
                    closings.askReopening(people.actor("county2"), code, "另一个原因");
                },
                () -> rules.stageOf(code) == Stage.UNDER_WAY);
    }

    private Opened issuing() {
        var lin = people.actor("inspection");
        var drafts = the(NoticeDrafts.class);
        long id = drafts.draft(lin, supervision.slip("进度落后")).id();
        return new Opened(
                "/supervision/notices/" + id + "/issue",
                "/supervision/notices/" + id + "/issue",
                Map.of(),
                new Call("/api/v1/notices/" + id + "/issue", "{}"),
                () -> drafts.change(lin, id, notice(id).version(), supervision.slip("质量不合格")),
                () -> notice(id).state() == NoticeState.ISSUED);
    }

    private Opened answering() {
        var unit = supervision.clerk();
        var answers = the(NoticeAnswers.class);
        long id = supervision.issued();
        answers.sign(unit, id);
        answers.answer(unit, id, new NoticeAnswer("措施", "结果", "日志"));
        return new Opened(
                "/supervision/notices/" + id + "/verify",
                "/supervision/notices/" + id + "/verify",
                Map.of("reason", "看过"),
                new Call("/api/v1/notices/" + id + "/verify", "{\"reason\":\"看过\"}"),
                () -> {
                    the(NoticeChecks.class)
                            .sendBack(supervision.inspector(), id, notice(id).version(), "不属实", 2);
                    answers.answer(unit, id, new NoticeAnswer("措施", "另一种结果", "日志"));
                },
                () -> notice(id).state() == NoticeState.VERIFIED);
    }

    private Opened rectifying() {
        var unit = supervision.clerk();
        var steps = the(FindingSteps.class);
        long id = supervision.found();
        steps.rectify(unit, id, new Rectification("返工", "已完成", "照片"), true);
        return new Opened(
                "/supervision/findings/" + id + "/verify",
                "/supervision/findings/" + id + "/verify",
                Map.of("reason", "看过"),
                new Call("/api/v1/findings/" + id + "/verify", "{\"reason\":\"看过\"}"),
                () -> {
                    steps.sendBack(
                            supervision.inspector(), id, supervision.finding(id).version(), "不属实");
                    steps.rectify(unit, id, new Rectification("返工", "另一段已完成", "照片"), true);
                },
                () -> supervision.finding(id).state() == FindingState.VERIFIED);
    }

    private NoticeView notice(long id) {
        return supervision.notice(id);
    }

    private <T> T the(Class<T> type) {
        return application.getBean(type);
    }
}
