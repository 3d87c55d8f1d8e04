package org.shishi.catalogue;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import org.shishi.paper.PaperCell;
import org.shishi.paper.PaperTable;
import org.shishi.policy.Actor;
import org.shishi.project.handover.MonthClosing;
import org.shishi.project.handover.MonthClosings;
import org.springframework.stereotype.Component;

/**
 * 一月一销号: which projects were closed in the month of the document's day, and which should have been; and which were closed since
 * the bulletin before.
 */
@Component
class ClosingValues implements ValueSource {

    private static final List<String> HEAD = List.of("项目编号", "项目名称", "牵头单位", "验收日期", "应销号日期", "销号日期");

    private final MonthClosings closings;

    ClosingValues(MonthClosings closings) {
        this.closings = closings;
    }

    @Override
    public Topic topic() {
        return Topic.SUPERVISION;
    }

    @Override
    public void fill(Actor actor, DocumentScope basis, CompositionBuilder values) {
        var ofMonth = YearMonth.from(basis.asOf());
        var month = closings.of(actor, basis.planYear(), ofMonth, basis.asOf());
        values.figure("本月应销号", count(month, one -> one.dueBy(ofMonth)), rows(month, one -> one.dueBy(ofMonth)));
        values.figure("本月已销号", count(month, one -> one.closedOn() != null), rows(month, one -> one.closedOn() != null));
        values.figure("本月未销号", count(month, one -> one.closedOn() == null), rows(month, one -> one.closedOn() == null));
        values.list(
                "本月未销号项目清单",
                month.stream()
                        .filter(one -> one.closedOn() == null)
                        .map(one -> one.title() + "（" + one.unit() + "），应于" + ChineseWords.date(one.dueOn()) + "前销号。")
                        .toList(),
                rows(month, one -> one.closedOn() == null));
        values.table("本月销号情况表", table(month), rows(month, one -> true));
        var since = closings.closed(actor, basis.planYear(), basis.since().plusDays(1), basis.asOf());
        values.figure("本期销号", since.size(), rows(since, one -> true));
        values.list(
                "本期销号项目清单",
                since.stream()
                        .map(one -> one.title() + "（" + one.unit() + "），" + ChineseWords.date(one.closedOn()) + "销号。")
                        .toList(),
                rows(since, one -> true));
    }

    private static int count(List<MonthClosing> month, Predicate<MonthClosing> which) {
        return (int) month.stream().filter(which).count();
    }

    private static Rows rows(List<MonthClosing> month, Predicate<MonthClosing> which) {
        return new Rows(
                HEAD,
                month.stream()
                        .filter(which)
                        .map(one -> new Rows.Row(
                                List.of(
                                        one.code(),
                                        one.title(),
                                        one.unit(),
                                        one.acceptedOn().toString(),
                                        one.dueOn().toString(),
                                        one.closedOn() == null
                                                ? ""
                                                : one.closedOn().toString()),
                                "/projects/" + one.code()))
                        .toList());
    }

    private static PaperTable table(List<MonthClosing> month) {
        return new PaperTable(
                "民生实事项目销号情况表",
                "",
                List.of(
                        PaperTable.Column.of(7),
                        PaperTable.Column.of(5),
                        PaperTable.Column.centred(4),
                        PaperTable.Column.centred(4),
                        PaperTable.Column.centred(4)),
                List.of(List.of("项目名称", "牵头单位", "验收日期", "应销号日期", "销号日期").stream()
                        .map(PaperCell::of)
                        .toList()),
                month.stream()
                        .map(one -> List.of(
                                PaperCell.of(one.title()),
                                PaperCell.of(one.unit()),
                                PaperCell.of(one.acceptedOn().toString()),
                                PaperCell.of(one.dueOn().toString()),
                                PaperCell.of(
                                        one.closedOn() == null
                                                ? "未销号"
                                                : one.closedOn().toString())))
                        .toList());
    }
}
