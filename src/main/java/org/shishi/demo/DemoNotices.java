package org.shishi.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.shishi.account.DemoAccount;
import org.shishi.meeting.MeetingBody;
import org.shishi.meeting.Meetings;
import org.shishi.meeting.SaveMeeting;
import org.shishi.policy.Actor;
import org.shishi.supervision.NoticeColour;
import org.shishi.supervision.finding.FindingCategory;
import org.shishi.supervision.finding.FindingContent;
import org.shishi.supervision.finding.FindingContent.Assignment;
import org.shishi.supervision.finding.FindingContent.Problem;
import org.shishi.supervision.finding.FindingSteps;
import org.shishi.supervision.finding.Findings;
import org.shishi.supervision.finding.Rectification;
import org.shishi.supervision.finding.SaveFinding;
import org.shishi.supervision.finding.Severity;
import org.shishi.supervision.inspection.InspectionKind;
import org.shishi.supervision.inspection.Inspections;
import org.shishi.supervision.inspection.SaveInspection;
import org.shishi.supervision.instruction.GiveInstruction;
import org.shishi.supervision.instruction.Instructions;
import org.shishi.supervision.notice.NoticeAnswer;
import org.shishi.supervision.notice.NoticeAnswers;
import org.shishi.supervision.notice.NoticeContent;
import org.shishi.supervision.notice.NoticeDrafts;
import org.shishi.supervision.notice.NoticeKind;
import org.shishi.supervision.notice.SaveNotice;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What the inspection office does in January 2024 about projects of 2023 that are not finished: slips with running clocks in
 * each state, findings, an inspection that is planned and an instruction. They are of 2024; the register of 2023 stays as it is.
 */
@Component
@Profile("demo")
class DemoNotices {

    private static final int YEAR = DemoProjects.YEAR;
    private static final LocalDate SECOND = LocalDate.of(YEAR, 1, 2);

    private final DemoActors actors;
    private final NoticeDrafts drafts;
    private final NoticeAnswers answers;
    private final Findings findings;
    private final FindingSteps findingSteps;
    private final Inspections inspections;
    private final Instructions instructions;
    private final Meetings meetings;
    private final DemoClock clock;

    DemoNotices(
            DemoActors actors,
            NoticeDrafts drafts,
            NoticeAnswers answers,
            Findings findings,
            FindingSteps findingSteps,
            Inspections inspections,
            Instructions instructions,
            Meetings meetings,
            DemoClock clock) {
        this.actors = actors;
        this.drafts = drafts;
        this.answers = answers;
        this.findings = findings;
        this.findingSteps = findingSteps;
        this.inspections = inspections;
        this.instructions = instructions;
        this.meetings = meetings;
        this.clock = clock;
    }

    void make() {
        var inspection = actors.of(DemoAccount.INSPECTION);
        clock.at(SECOND.atTime(9, 0), () -> {
            issued(inspection, "仁庄镇", "2023-Z-109-2", "道路硬化进度滞后", 3); // unanswered: due on the 5th
            long answered = issued(inspection, "祯埠镇", "2023-Z-110-2", "道路安全防护设施建设滞后", 5);
            var clerk = actors.clerk("祯埠镇");
            clock.at(SECOND.plusDays(1).atTime(10, 0), () -> answers.sign(clerk, answered));
            clock.at(
                    SECOND.plusDays(2).atTime(16, 0),
                    () -> answers.answer(clerk, answered, new NoticeAnswer("增加一个班组，倒排工期。", "护栏基础已完成七成。", "现场照片已报督查室")));
        });
        long running = at(3, () -> issued(inspection, "瓯南街道", "2023-Z-002-2", "南湾村休闲场所建设滞后", 5));
        at(4, () -> answers.sign(actors.of(DemoAccount.TOWNSHIP), running).id());
        at(5, () -> issued(inspection, "县交通运输局", "2024-C-101", "尽快完成大中修路段招标准备", 4)); // not signed for
        at(
                5,
                () -> drafts.draft(inspection, slip("油竹街道", "2023-Z-003-2", "桥梁维修加固收尾缓慢", null, 5))
                        .id());
        findings(inspection);
        plans(inspection);
        at(5, this::congressOrder);
    }

    /** The standing committee wants an answer at its next meeting, which has been moved once. */
    private long congressOrder() {
        var congress = actors.of(DemoAccount.CONGRESS);
        var meeting = meetings.announce(
                congress,
                new SaveMeeting(
                        "青田县第十七届人大常委会第十八次会议", MeetingBody.STANDING_COMMITTEE, "县人大常委会会议室", LocalDate.of(YEAR, 1, 18)));
        var order = drafts.draft(
                congress,
                new SaveNotice(
                        YEAR,
                        "2023-X-04-01",
                        true,
                        null,
                        new NoticeContent(
                                NoticeKind.CONGRESS_ORDER,
                                NoticeColour.BLUE,
                                "票决项目未完成年度目标",
                                "县人民代表大会票决的项目到年底没有完成年度目标。",
                                "请说明原因、补救措施和完成时间，并向会议书面报告。",
                                actors.unit("县交通运输局").id(),
                                10),
                        meeting.id()));
        long issued = drafts.issue(actors.of(DemoAccount.CONGRESS2), order.id(), order.version())
                .id();
        meetings.move(congress, meeting.id(), meeting.version(), LocalDate.of(YEAR, 1, 26), "与县“两会”筹备会议时间冲突");
        return issued;
    }

    private long at(int day, LongSupplier act) {
        var made = new long[1];
        clock.at(LocalDate.of(YEAR, 1, day).atTime(10, 0), () -> made[0] = act.getAsLong());
        return made[0];
    }

    /** Drafted by one person of the office and issued by the other. */
    private long issued(Actor inspection, String unit, String project, String matter, int days) {
        var draft = drafts.draft(inspection, slip(unit, project, matter, null, days));
        return drafts.issue(actors.of(DemoAccount.INSPECTOR), draft.id(), draft.version())
                .id();
    }

    private SaveNotice slip(String unit, String project, String matter, @Nullable Long finding, int days) {
        return new SaveNotice(
                YEAR,
                project,
                true,
                finding,
                new NoticeContent(
                        NoticeKind.REMINDER,
                        NoticeColour.BLUE,
                        matter,
                        matter + "，未达到计划节点。",
                        "请查明原因，落实措施，并按时书面反馈。",
                        actors.unit(unit).id(),
                        days));
    }

    private void findings(Actor inspection) {
        at(3, () -> found(inspection, "瓯南街道", "2023-Z-002-2", "场地排水沟未按图施工", 12));
        at(3, () -> found(inspection, "船寮镇", "2023-Z-104-2", "管沟回填不密实", 5));
        long reported = at(3, () -> found(inspection, "高湖镇", "2023-Z-103-3", "施工现场缺少安全警示牌", 10));
        at(5, () -> rectified(reported));
    }

    private long found(Actor inspection, String unit, String project, String what, int due) {
        return findings.record(
                        inspection,
                        new SaveFinding(
                                YEAR,
                                null,
                                project,
                                true,
                                FindingContent.of(
                                        "",
                                        FindingCategory.QUALITY,
                                        Severity.MINOR,
                                        Problem.of(LocalDate.of(YEAR, 1, 3), what, ""),
                                        Assignment.of(
                                                actors.unit(unit).id(),
                                                unit + "分管负责人",
                                                "限期整改到位",
                                                LocalDate.of(YEAR, 1, due)))))
                .id();
    }

    private long rectified(long finding) {
        var clerk = actors.clerk("高湖镇");
        var done = new Rectification("已补设警示牌和围挡。", "整改完成。", "现场照片已报督查室");
        return findingSteps.rectify(clerk, finding, done, true).id();
    }

    private void plans(Actor inspection) {
        long office = Objects.requireNonNull(inspection.unitId());
        at(
                4,
                () -> inspections
                        .plan(
                                inspection,
                                new SaveInspection(
                                        YEAR,
                                        InspectionKind.SPECIAL,
                                        "春节前未完工项目专项督查",
                                        "抽查未完工项目的施工组织和节前收尾。",
                                        LocalDate.of(YEAR, 1, 12),
                                        List.of(office)))
                        .id());
        at(
                5,
                () -> instructions
                        .give(
                                actors.of(DemoAccount.LEADER),
                                new GiveInstruction(
                                        "2024-C-101",
                                        "县领导",
                                        LocalDate.of(YEAR, 1, 5),
                                        "请交通运输局倒排工期，汛期前完成路基部分。",
                                        actors.unit("县交通运输局").id(),
                                        LocalDate.of(YEAR, 1, 12)))
                        .id());
    }
}
