package org.shishi.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.shishi.funding.MoneyFormat;
import org.shishi.lookback.FoundAnswers;
import org.shishi.lookback.LookBackFinding;
import org.shishi.lookback.LookBackHead;
import org.shishi.lookback.LookBacks;
import org.shishi.lookback.LookedAtProject;
import org.shishi.lookback.UseFound;
import org.shishi.paper.PaperCell;
import org.shishi.paper.PaperTable;
import org.shishi.paper.PaperWords;
import org.shishi.policy.Actor;
import org.springframework.stereotype.Component;

/** What was found by the day when finished projects were looked at again, in the look-backs that count in the year. */
@Component
class LookBackValues implements ValueSource {

    private static final List<String> HEAD = List.of(
            "回头看", "项目年度", "项目编号", "项目名称", "牵头单位", "查看日期", "使用情况", "使用量", "管护单位（人）", "管护经费来源", "质量状况", "群众反映",
            "尚欠款（万元）", "问题", "重新打开");
    private static final List<String> PROBLEMS = List.of("项目", "责任单位", "问题", "发现日期", "整改期限", "状态");

    private final LookBacks lookBacks;
    private final ChineseWords words;

    LookBackValues(LookBacks lookBacks, ChineseWords words) {
        this.lookBacks = lookBacks;
        this.words = words;
    }

    @Override
    public Topic topic() {
        return Topic.LOOK_BACKS;
    }

    private record Look(LookBackHead head, LookedAtProject project) {

        FoundAnswers found() {
            return Objects.requireNonNull(project.answer()).found();
        }

        boolean is(UseFound use) {
            return found().useFound() == use;
        }
    }

    private record Problem(LookedAtProject project, LookBackFinding finding) {}

    @Override
    public void fill(Actor actor, DocumentScope basis, CompositionBuilder values) {
        var all = lookBacks.withProjects(actor, basis.planYear(), basis.asOf()).stream()
                .filter(one -> !one.head().cancelled())
                .flatMap(one -> one.projects().stream()
                        .filter(LookedAtProject::signed)
                        .map(project -> new Look(one.head(), project)))
                .toList();
        values.figure("回头看项目", all.size(), rows(all));
        count("回头看在用", all, one -> one.is(UseFound.IN_USE), values);
        count("回头看部分在用", all, one -> one.is(UseFound.PARTLY), values);
        count("回头看未使用", all, one -> one.is(UseFound.NOT_IN_USE), values);
        values.sum("回头看项目", "回头看在用", "回头看部分在用", "回头看未使用");
        count("回头看重新打开", all, one -> one.project().reopened(), values);
        var owing = all.stream().filter(one -> one.found().owes()).toList();
        values.figure("回头看欠款", MoneyFormat.plain(owed(owing)), rows(owing));
        count("回头看欠款项目", all, one -> one.found().owes(), values);
        problems(all, values);
        var idle = all.stream().filter(one -> one.is(UseFound.NOT_IN_USE)).toList();
        values.list("回头看未使用项目清单", idle.stream().map(LookBackValues::item).toList(), rows(idle));
        values.table("回头看情况表", table(all), rows(all));
    }

    private void count(String name, List<Look> all, Predicate<Look> which, CompositionBuilder values) {
        var some = all.stream().filter(which).toList();
        values.figure(name, some.size(), rows(some));
    }

    private void problems(List<Look> all, CompositionBuilder values) {
        var problems = all.stream()
                .flatMap(one -> one.project().findings().stream().map(finding -> new Problem(one.project(), finding)))
                .toList();
        var open = problems.stream().filter(one -> one.finding().open()).toList();
        values.figure("回头看问题", problems.size(), problemRows(problems));
        values.figure("回头看未销号问题", open.size(), problemRows(open));
    }

    private static BigDecimal owed(List<Look> owing) {
        return owing.stream()
                .map(one -> Objects.requireNonNull(one.found().unpaid()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What was so on the day of the look, and what has come of it since. */
    private static String item(Look one) {
        var project = one.project();
        return project.title() + "（" + project.leadUnit() + "）："
                + PaperWords.date(Objects.requireNonNull(one.found().lookedOn())) + "查看时，"
                + ProjectRowsOf.stripped(one.found().note()) + since(project) + "。";
    }

    private static String since(LookedAtProject project) {
        var reopened = project.reopenedOn();
        var open = project.findings().stream().filter(LookBackFinding::open).count();
        return (reopened == null ? "" : "；" + PaperWords.date(reopened) + "已重新打开")
                + (project.findings().isEmpty() ? "" : open == 0 ? "；问题已销号" : "；问题未销号");
    }

    private Rows rows(List<Look> some) {
        return new Rows(HEAD, some.stream().map(this::row).toList());
    }

    private Rows.Row row(Look one) {
        var project = one.project();
        var found = one.found();
        return new Rows.Row(
                List.of(
                        one.head().name(),
                        String.valueOf(project.planYear()),
                        project.code(),
                        project.title(),
                        project.leadUnit(),
                        String.valueOf(found.lookedOn()),
                        words.say(Objects.requireNonNull(found.useFound())),
                        found.much(),
                        found.maintainer(),
                        found.maintenancePaid(),
                        words.say(Objects.requireNonNull(found.qualityFound())),
                        found.opinion(),
                        found.unpaidText(),
                        String.valueOf(project.findings().size()),
                        project.reopened() ? "是" : "否"),
                "/look-backs/" + one.head().id() + "/projects/" + project.number());
    }

    private Rows problemRows(List<Problem> some) {
        return new Rows(
                PROBLEMS,
                some.stream()
                        .map(one -> new Rows.Row(
                                List.of(
                                        one.project().title(),
                                        one.finding().unit(),
                                        one.finding().description(),
                                        one.finding().foundOn().toString(),
                                        one.finding().dueOn().toString(),
                                        words.say(one.finding().state())),
                                "/supervision/findings/" + one.finding().id()))
                        .toList());
    }

    private PaperTable table(List<Look> all) {
        return new PaperTable(
                "民生实事项目回头看情况表",
                "单位：个、万元",
                List.of(
                        PaperTable.Column.of(8),
                        PaperTable.Column.of(5),
                        PaperTable.Column.centred(3),
                        PaperTable.Column.centred(3),
                        PaperTable.Column.number(3),
                        PaperTable.Column.number(2),
                        PaperTable.Column.centred(2)),
                List.of(List.of("项目名称", "牵头单位", "使用情况", "质量状况", "尚欠款", "问题", "重新打开").stream()
                        .map(PaperCell::of)
                        .toList()),
                all.stream().map(this::cells).toList());
    }

    private List<PaperCell> cells(Look one) {
        var project = one.project();
        var found = one.found();
        return List.of(
                PaperCell.of(project.title()),
                PaperCell.of(project.leadUnit()),
                PaperCell.of(words.say(Objects.requireNonNull(found.useFound()))),
                PaperCell.of(words.say(Objects.requireNonNull(found.qualityFound()))),
                PaperCell.of(found.unpaidText()),
                PaperCell.of(project.findings().size()),
                PaperCell.of(project.reopened() ? "是" : "否"));
    }
}
