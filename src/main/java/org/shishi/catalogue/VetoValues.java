package org.shishi.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.shishi.paper.PaperCell;
import org.shishi.paper.PaperTable;
import org.shishi.policy.Actor;
import org.shishi.superior.NamedProject;
import org.shishi.superior.NamedUnit;
import org.shishi.superior.SuperiorNoticeQuery;
import org.shishi.superior.SuperiorNoticeView;
import org.shishi.superior.SuperiorNotices;
import org.shishi.veto.VetoState;
import org.shishi.veto.VetoStep;
import org.shishi.veto.VetoVerb;
import org.shishi.veto.VetoView;
import org.shishi.veto.Vetoes;
import org.springframework.stereotype.Component;

/** What superior bodies wrote in the year's work by the day, and which facts called for a veto, with what was decided. */
@Component
class VetoValues implements ValueSource {

    private static final List<String> NOTICES = List.of("发文日期", "上级单位", "文号", "类型", "涉及单位", "涉及项目", "内容", "回复期限");
    private static final List<String> NAMED = List.of("项目编号", "项目名称", "通报日期", "完工日期", "完成时限");
    private static final List<String> VETOES = List.of("单位", "情形", "事实日期", "事实", "状态", "办理过程");

    private final SuperiorNotices notices;
    private final Vetoes vetoes;
    private final ChineseWords words;

    VetoValues(SuperiorNotices notices, Vetoes vetoes, ChineseWords words) {
        this.notices = notices;
        this.vetoes = vetoes;
        this.words = words;
    }

    @Override
    public Topic topic() {
        return Topic.VETOES;
    }

    @Override
    public void fill(Actor actor, DocumentScope basis, CompositionBuilder values) {
        var written = notices.find(actor, basis.planYear(), basis.asOf(), SuperiorNoticeQuery.ALL).stream()
                .filter(SuperiorNoticeView::standing)
                .toList();
        var blame = written.stream().filter(one -> !one.kind().praises()).toList();
        var praise = written.stream().filter(one -> one.kind().praises()).toList();
        values.figure("上级来文", written.size(), noticeRows(written));
        values.figure("上级通报", blame.size(), noticeRows(blame));
        values.figure("上级表扬", praise.size(), noticeRows(praise));
        values.sum("上级来文", "上级通报", "上级表扬");
        inTime(blame, values);
        var all = vetoes.ofYear(actor, basis.planYear(), basis.asOf());
        count("一票否优提出", all, one -> true, values);
        count("否优待决定", all, one -> !one.standing() && one.state().open(), values);
        count("有效否优", all, VetoView::standing, values);
        count("免予否优", all, one -> one.state() == VetoState.EXEMPTED, values);
        count("不予否优", all, one -> one.state() == VetoState.SPARED, values);
        count("申诉后撤销", all, one -> one.state() == VetoState.LIFTED, values);
        count("否优后撤销", all, one -> one.state() == VetoState.REVOKED, values);
        values.sum("一票否优提出", "否优待决定", "有效否优", "免予否优", "不予否优", "申诉后撤销", "否优后撤销");
        count("决定否优", all, one -> one.last(VetoVerb.IMPOSE) != null, values);
        count("否优申诉", all, one -> one.last(VetoVerb.APPEAL) != null, values);
        count("申诉后维持", all, one -> one.state() == VetoState.UPHELD, values);
        var decided = all.stream().filter(one -> !one.steps().isEmpty()).toList();
        values.figure("否优已办理", decided.size(), vetoRows(decided));
        values.table("一票否优情况表", table(decided), vetoRows(decided));
    }

    private record InTime(SuperiorNoticeView notice, NamedProject project) {}

    /** Projects that were named and finished in time all the same. */
    private static void inTime(List<SuperiorNoticeView> blame, CompositionBuilder values) {
        var finished = blame.stream()
                .flatMap(notice -> notice.projects().stream()
                        .filter(NamedProject::finishedInTime)
                        .map(project -> new InTime(notice, project)))
                .toList();
        values.figure(
                "通报后按期完工",
                (int) finished.stream()
                        .map(one -> one.project().id())
                        .distinct()
                        .count(),
                new Rows(
                        NAMED,
                        finished.stream()
                                .map(one -> new Rows.Row(
                                        List.of(
                                                one.project().code(),
                                                one.project().title(),
                                                one.notice().issuedOn().toString(),
                                                String.valueOf(one.project().completedOn()),
                                                String.valueOf(one.project().deadline())),
                                        one.notice().href()))
                                .toList()));
    }

    private void count(String name, List<VetoView> all, Predicate<VetoView> which, CompositionBuilder values) {
        var some = all.stream().filter(which).toList();
        values.figure(name, some.size(), vetoRows(some));
    }

    private Rows noticeRows(List<SuperiorNoticeView> some) {
        return new Rows(
                NOTICES,
                some.stream()
                        .map(one -> new Rows.Row(
                                List.of(
                                        one.issuedOn().toString(),
                                        one.body(),
                                        one.number(),
                                        words.say(one.kind()),
                                        one.units().stream()
                                                .map(NamedUnit::name)
                                                .collect(Collectors.joining("、")),
                                        one.projects().stream()
                                                .map(NamedProject::title)
                                                .collect(Collectors.joining("、")),
                                        one.says(),
                                        Objects.requireNonNullElse(one.answerBy(), "")
                                                .toString()),
                                one.href()))
                        .toList());
    }

    private Rows vetoRows(List<VetoView> some) {
        return new Rows(
                VETOES,
                some.stream()
                        .map(one -> new Rows.Row(
                                List.of(
                                        one.fact().unit(),
                                        words.say(one.fact().ground()),
                                        one.fact().on().toString(),
                                        words.say(one.fact().said()),
                                        words.say(one.state()),
                                        one.steps().stream().map(this::step).collect(Collectors.joining("；"))),
                                one.href()))
                        .toList());
    }

    private String step(VetoStep step) {
        return step.on() + " " + words.say(step.verb()) + "：" + step.reason();
    }

    private PaperTable table(List<VetoView> decided) {
        return new PaperTable(
                "民生实事项目一票否优情况表",
                "",
                List.of(
                        PaperTable.Column.of(5),
                        PaperTable.Column.centred(4),
                        PaperTable.Column.of(10),
                        PaperTable.Column.centred(4),
                        PaperTable.Column.of(8)),
                List.of(List.of("单位", "情形", "事实", "结果", "理由").stream()
                        .map(PaperCell::of)
                        .toList()),
                decided.stream().map(this::cells).toList());
    }

    private List<PaperCell> cells(VetoView one) {
        return List.of(
                PaperCell.of(one.fact().unit()),
                PaperCell.of(words.say(one.fact().ground())),
                PaperCell.of(words.say(one.fact().said())),
                PaperCell.of(words.say(one.state())),
                PaperCell.of(one.steps().get(one.steps().size() - 1).reason()));
    }
}
