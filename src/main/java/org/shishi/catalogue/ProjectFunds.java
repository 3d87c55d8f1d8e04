package org.shishi.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.shishi.catalogue.Sieve.Found;
import org.shishi.funding.FundingStage;
import org.shishi.funding.ProjectMoneyRow;
import org.shishi.funding.RatioKind;
import org.shishi.paper.PaperCell;
import org.shishi.paper.PaperTable;

/** The money of each project, 万元: the six amounts and the two rates that offices ask for. */
final class ProjectFunds {

    private static final List<String> HEAD =
            List.of("项目编号", "项目名称", "级别", "牵头单位", "计划", "下达", "到位", "拨付", "支付", "完成投资", "到位率", "支付率");

    private ProjectFunds() {}

    static Rows rows(Found<ProjectMoneyRow> projects, ChineseWords words) {
        return projects.rows(HEAD, one -> row(one, words));
    }

    private static Rows.Row row(ProjectMoneyRow one, ChineseWords words) {
        var sums = one.sums();
        var cells = new ArrayList<>(List.of(one.code(), one.title(), words.say(one.level()), one.leadUnit()));
        for (var stage : FundingStage.values()) {
            cells.add(MoneyValues.told(sums, stage, sums.of(stage)));
        }
        for (var kind : List.of(RatioKind.ARRIVAL, RatioKind.PAYMENT)) {
            cells.add(ChineseWords.rate(sums.ratio(kind).percent().orElse(null)));
        }
        return new Rows.Row(cells, ProjectRowsOf.link(one.code()));
    }

    /** For a text, which has room for the name and the six amounts. */
    static PaperTable table(Rows rows) {
        var shown = List.of(1, 4, 5, 6, 7, 8, 9);
        var columns = new ArrayList<>(List.of(PaperTable.Column.of(7)));
        shown.stream().skip(1).forEach(i -> columns.add(PaperTable.Column.number(3)));
        return new PaperTable(
                "民生实事项目资金明细表",
                "单位：万元",
                columns,
                List.of(shown.stream().map(i -> PaperCell.of(HEAD.get(i))).toList()),
                rows.rows().stream()
                        .map(row -> shown.stream()
                                .map(i -> PaperCell.of(row.cells().get(i)))
                                .toList())
                        .toList());
    }
}
