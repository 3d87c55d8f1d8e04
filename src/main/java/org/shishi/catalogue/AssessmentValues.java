package org.shishi.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.shishi.assessment.AssessmentWords;
import org.shishi.assessment.Assessments;
import org.shishi.assessment.Assessments.OfProject;
import org.shishi.assessment.grade.Grade;
import org.shishi.paper.PaperCell;
import org.shishi.paper.PaperTable;
import org.shishi.policy.Actor;
import org.shishi.supervision.finding.FindingView;
import org.shishi.supervision.finding.Findings;
import org.springframework.stereotype.Component;

/** What deputies said of the year's projects in the assessments announced and held by the day; residents are not among them. */
@Component
class AssessmentValues implements ValueSource {

    private static final List<String> HEAD =
            List.of("测评单位", "会议", "测评日期", "项目编号", "项目名称", "满意", "基本满意", "不满意", "弃权", "基数", "满意率", "结果");

    private final Assessments assessments;
    private final Findings findings;

    AssessmentValues(Assessments assessments, Findings findings) {
        this.assessments = assessments;
        this.findings = findings;
    }

    @Override
    public Topic topic() {
        return Topic.ASSESSMENTS;
    }

    @Override
    public void fill(Actor actor, DocumentScope basis, CompositionBuilder values) {
        var all = assessments.announced(actor, basis.planYear(), basis.asOf());
        values.figure("满意度测评", held(all), rows(all));
        var newest = newest(all);
        values.figure("测评项目", newest.size(), rows(newest));
        var again = newest.stream()
                .filter(one -> one.head().plan().followsId() != null)
                .toList();
        values.figure("再次测评项目", again.size(), rows(again));
        graded("测评满意", newest, Grade.SATISFIED, values);
        graded("测评基本满意", newest, Grade.FAIRLY_SATISFIED, values);
        graded("测评不满意", newest, Grade.DISSATISFIED, values);
        values.sum("测评项目", "测评满意", "测评基本满意", "测评不满意");
        var not = having(newest, Grade.DISSATISFIED);
        values.list("测评不满意项目清单", not.stream().map(AssessmentValues::item).toList(), rows(not));
        values.table("满意度测评表", table(all), rows(all));
        var ordered = ordered(all, basis.asOf());
        rectified(all, ordered, values);
        var since = all.stream()
                .filter(one -> one.head().plan().heldOn().isAfter(basis.since()))
                .toList();
        values.figure("本期满意度测评", held(since), rows(since));
        values.figure("本期测评项目", newest(since).size(), rows(newest(since)));
        values.list("本期测评结果清单", since.stream().map(one -> said(one, ordered)).toList(), rows(since));
    }

    private static int held(List<OfProject> some) {
        return (int) some.stream().map(one -> one.head().id()).distinct().count();
    }

    /** The rectifications that they opened, as they stood on a day. */
    private Map<Long, FindingView> ordered(List<OfProject> all, LocalDate day) {
        return all.stream()
                .map(one -> one.result().findingId())
                .filter(Objects::nonNull)
                .flatMap(id -> findings.onDay(id, day).stream())
                .collect(Collectors.toMap(FindingView::id, one -> one));
    }

    private static void rectified(List<OfProject> all, Map<Long, FindingView> ordered, CompositionBuilder values) {
        var opened = having(all, ordered, true, true);
        var ended = having(all, ordered, false, true);
        var open = having(all, ordered, true, false);
        values.figure("测评整改", opened.size(), rows(opened));
        values.figure("测评整改销号", ended.size(), rows(ended));
        values.figure("测评整改未销号", open.size(), rows(open));
        values.sum("测评整改", "测评整改销号", "测评整改未销号");
    }

    private static List<OfProject> having(
            List<OfProject> all, Map<Long, FindingView> ordered, boolean open, boolean ended) {
        return all.stream()
                .filter(one -> {
                    var finding = ordered.get(one.result().findingId());
                    return finding != null && (finding.endedOn() == null ? open : ended);
                })
                .toList();
    }

    /** What an assessment said of a subject, and what it set going. */
    private static String said(OfProject one, Map<Long, FindingView> ordered) {
        var plan = one.head().plan();
        var finding = ordered.get(one.result().findingId());
        return one.result().subject().name() + "：" + one.body() + ChineseWords.date(plan.heldOn())
                + (plan.followsId() == null ? "测评为" : "再次测评为")
                + AssessmentWords.grade(one.result().grade()) + "（" + AssessmentWords.counted(one.result()) + "）"
                + (finding == null ? "" : "，已开出整改，整改期限" + ChineseWords.date(finding.dueOn()) + ended(finding)) + "。";
    }

    private static String ended(FindingView finding) {
        return finding.endedOn() == null ? "，未销号" : "，" + ChineseWords.date(finding.endedOn()) + "已销号";
    }

    private record Subject(long project, String part) {}

    /** Of each project, or part of one, what the last assessment said: nothing counts twice that was assessed twice. */
    private static List<OfProject> newest(List<OfProject> all) {
        var last = new LinkedHashMap<Subject, OfProject>();
        for (var one : all) {
            var subject = one.result().subject();
            last.put(new Subject(subject.projectId(), subject.part()), one);
        }
        return List.copyOf(last.values());
    }

    private static void graded(String name, List<OfProject> newest, Grade grade, CompositionBuilder values) {
        var some = having(newest, grade);
        values.figure(name, some.size(), rows(some));
    }

    private static List<OfProject> having(List<OfProject> all, Grade grade) {
        return all.stream().filter(one -> one.result().grade() == grade).toList();
    }

    private static String item(OfProject one) {
        return one.result().subject().name() + "：" + AssessmentWords.counted(one.result()) + "（基数为"
                + AssessmentWords.base(one.head().plan().rule().base())
                + one.result().base() + "，" + one.body() + "，"
                + one.head().plan().heldOn() + "）。";
    }

    private static Rows rows(List<OfProject> some) {
        return new Rows(HEAD, some.stream().map(AssessmentValues::row).collect(Collectors.toList()));
    }

    private static Rows.Row row(OfProject one) {
        var result = one.result();
        var line = result.line();
        return new Rows.Row(
                List.of(
                        one.body(),
                        one.head().plan().meeting(),
                        one.head().plan().heldOn().toString(),
                        result.subject().code(),
                        result.subject().name(),
                        String.valueOf(line.satisfied()),
                        String.valueOf(line.fairlySatisfied()),
                        String.valueOf(line.dissatisfied()),
                        String.valueOf(line.abstain()),
                        String.valueOf(result.base()),
                        result.satisfiedPercent().toPlainString() + "%",
                        AssessmentWords.grade(result.grade())),
                "/assessments/" + one.head().id());
    }

    private static PaperTable table(List<OfProject> all) {
        return new PaperTable(
                "民生实事项目满意度测评表",
                "单位：票",
                List.of(
                        PaperTable.Column.of(7),
                        PaperTable.Column.centred(4),
                        PaperTable.Column.number(3),
                        PaperTable.Column.number(3),
                        PaperTable.Column.number(3),
                        PaperTable.Column.number(2),
                        PaperTable.Column.number(2),
                        PaperTable.Column.centred(3)),
                List.of(List.of("项目名称", "测评日期", "满意", "基本满意", "不满意", "弃权", "基数", "结果").stream()
                        .map(PaperCell::of)
                        .toList()),
                all.stream().map(AssessmentValues::cells).toList());
    }

    private static List<PaperCell> cells(OfProject one) {
        var result = one.result();
        var line = result.line();
        return List.of(
                PaperCell.of(result.subject().name()),
                PaperCell.of(one.head().plan().heldOn().toString()),
                PaperCell.of(share(line.satisfied(), result.satisfiedPercent())),
                PaperCell.of(share(line.fairlySatisfied(), result.fairlyPercent())),
                PaperCell.of(share(line.dissatisfied(), result.dissatisfiedPercent())),
                PaperCell.of(line.abstain()),
                PaperCell.of(result.base()),
                PaperCell.of(AssessmentWords.grade(result.grade())));
    }

    private static String share(int votes, BigDecimal percent) {
        return votes + "（" + percent.toPlainString() + "%）";
    }
}
