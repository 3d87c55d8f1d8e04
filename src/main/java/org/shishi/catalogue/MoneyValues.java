package org.shishi.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.shishi.funding.EntryFilter;
import org.shishi.funding.FundingEntries;
import org.shishi.funding.FundingEntry;
import org.shishi.funding.FundingStage;
import org.shishi.funding.FundingSummaries;
import org.shishi.funding.MoneyGrouping;
import org.shishi.funding.MoneySums;
import org.shishi.funding.MoneyTable;
import org.shishi.funding.ProjectMoneyRow;
import org.shishi.funding.RatioKind;
import org.shishi.paper.PaperCell;
import org.shishi.paper.PaperTable;
import org.shishi.policy.Actor;
import org.springframework.stereotype.Component;

/** The money of the year, 万元: six amounts that are never one, four ratios with their denominators, what arrived since. */
@Component
class MoneyValues implements ValueSource {

    private static final List<String> STAGES = List.of("级别", "计划", "下达", "到位", "拨付", "支付", "完成投资");
    private static final List<FundingStage> FISCAL = List.of(FundingStage.PLANNED, FundingStage.ARRIVED);
    private static final List<String> COLUMNS =
            Stream.concat(STAGES.stream(), Stream.of("其中计划财政", "其中到位财政")).toList();
    private static final List<String> ARRIVED = List.of("项目编号", "项目名称", "牵头单位", "到位日期", "金额（万元）", "文号");
    private static final int DECIMALS = 2;

    private final FundingSummaries money;
    private final FundingEntries entries;
    private final ChineseWords words;

    MoneyValues(FundingSummaries money, FundingEntries entries, ChineseWords words) {
        this.money = money;
        this.entries = entries;
        this.words = words;
    }

    @Override
    public Topic topic() {
        return Topic.MONEY;
    }

    @Override
    public void fill(Actor actor, DocumentScope basis, CompositionBuilder values) {
        var table = money.of(actor, basis.planYear(), basis.asOf(), MoneyGrouping.LEVEL);
        var rows = rows(table);
        var stages = money.of(actor, basis.planYear(), basis.asOf(), MoneyGrouping.STAGE)
                .sum();
        for (var stage : FundingStage.values()) {
            var name = stage == FundingStage.DONE ? "完成投资" : stage.word() + "资金";
            values.figure(name, told(table.sum(), stage, table.sum().of(stage)), rows);
            values.screen(
                    name, told(stages, stage, stages.of(stage)), basis.screen("/funding/entries", "stage=" + stage));
        }
        for (var stage : FISCAL) {
            values.figure(stage.word() + "财政资金", fiscal(table.sum(), stage), rows);
        }
        for (var kind : RatioKind.values()) {
            var ratio = table.sum().ratio(kind);
            values.figure(words.say(kind), ChineseWords.rate(ratio.percent().orElse(null)), rows);
        }
        values.share("下达率", "下达资金", "计划资金");
        values.share("全部来源到位率", "到位资金", "计划资金");
        values.share("到位率", "到位财政资金", "计划财政资金");
        values.share("拨付进度", "拨付资金", "到位资金");
        values.share("支付率", "支付资金", "到位资金");
        values.share("投资完成率", "完成投资", "计划资金");
        values.table("资金情况表", table(rows), rows);
        var projects = values.<ProjectMoneyRow>sieve();
        var funded = projects.of(one -> true);
        money.eachProject(actor, basis.planYear(), basis.asOf(), projects);
        values.table("资金明细表", ProjectFunds.rows(funded, words), ProjectFunds::table);
        arrived(actor, basis, table.sum(), values);
    }

    private void arrived(Actor actor, DocumentScope basis, MoneySums all, CompositionBuilder values) {
        var read = values.<FundingEntry>sieve();
        var found = read.of(one -> true);
        var sum = new AtomicReference<>(BigDecimal.ZERO);
        read.and(one -> sum.updateAndGet(one.amount()::add));
        entries.each(actor, arrivedSince(basis), read);
        var rows = found.rows(ARRIVED, MoneyValues::entry);
        values.figure("本期到位资金", told(all, FundingStage.ARRIVED, sum.get()), rows);
        values.list(
                "本期到位资金清单",
                found,
                one -> one.title() + "（" + one.leadUnit() + "）：" + ChineseWords.date(one.on()) + "到位"
                        + plain(one.amount()) + "万元。",
                rows);
    }

    private static EntryFilter arrivedSince(DocumentScope basis) {
        return new EntryFilter(
                basis.planYear(),
                basis.asOf(),
                null,
                java.util.Set.of(),
                null,
                FundingStage.ARRIVED,
                null,
                null,
                null,
                basis.since().plusDays(1),
                null,
                null,
                null);
    }

    private static Rows.Row entry(FundingEntry one) {
        return new Rows.Row(
                List.of(
                        one.code(),
                        one.title(),
                        one.leadUnit(),
                        one.on().toString(),
                        plain(one.amount()),
                        one.documentNumber()),
                ProjectRowsOf.link(one.code()) + "#entry-" + one.id());
    }

    private Rows rows(MoneyTable table) {
        var lines = new ArrayList<Rows.Row>();
        table.rows()
                .forEach(row -> lines.add(line(words.say(org.shishi.project.Level.valueOf(row.key())), row.sums())));
        lines.add(line("合计", table.sum()));
        return new Rows(COLUMNS, lines);
    }

    private static Rows.Row line(String name, MoneySums sums) {
        var cells = new ArrayList<String>(List.of(name));
        for (var stage : FundingStage.values()) {
            cells.add(told(sums, stage, sums.of(stage)));
        }
        for (var stage : FISCAL) {
            cells.add(fiscal(sums, stage));
        }
        return new Rows.Row(cells, null);
    }

    private static String fiscal(MoneySums sums, FundingStage stage) {
        return sums.fiscal().containsKey(stage) ? plain(sums.fiscal(stage)) : ChineseWords.NOTHING;
    }

    /** A stage that nobody entered anything of is not told: it is not nought. */
    static String told(MoneySums sums, FundingStage stage, BigDecimal amount) {
        return sums.has(stage) ? plain(amount) : ChineseWords.NOTHING;
    }

    private static PaperTable table(Rows rows) {
        var columns = new ArrayList<>(List.of(PaperTable.Column.centred(2)));
        STAGES.stream().skip(1).forEach(stage -> columns.add(PaperTable.Column.number(3)));
        return new PaperTable(
                "民生实事项目资金情况表",
                "单位：万元",
                columns,
                List.of(STAGES.stream().map(PaperCell::of).toList()),
                rows.rows().stream()
                        .map(row -> row.cells().stream()
                                .limit(STAGES.size())
                                .map(PaperCell::of)
                                .toList())
                        .toList());
    }

    /** Two decimals, as money is shown. */
    static String plain(BigDecimal amount) {
        return amount.setScale(DECIMALS, java.math.RoundingMode.HALF_UP).toPlainString();
    }
}
