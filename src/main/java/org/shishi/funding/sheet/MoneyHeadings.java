package org.shishi.funding.sheet;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shishi.funding.FundingChannel;
import org.shishi.funding.FundingStage;
import org.shishi.funding.FundingTier;
import org.shishi.shared.SheetAsking;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.door.DoorHeadings;
import org.shishi.sheet.door.RowUnits;
import org.shishi.sheet.reading.SheetKind;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.sheet.reading.UnitSaid;

/**
 * Knows the headings that offices give a sheet of money.
 *
 * @param amount the heading of the amounts, with its unit
 */
record MoneyHeadings(SheetTable sheet, TableByHeaders table, String amount) {

    /** Tells people which project a row is of, as the export writes it. */
    private static final String LEAD = "牵头单位";

    /** Its words tell whether it is the tier or the channel. */
    private static final String SOURCE = "资金来源";

    private static final DoorHeadings HEADINGS = DoorHeadings.of(SheetKind.MONEY)
            .or(EntryColumns.CODE, "项目代码", "实事编号")
            .or(EntryColumns.TITLE, "实事名称", "任务名称", "民生事项", "实事项目", "实事项目名称", "项目")
            .or(EntryColumns.DAY, "时间", "记账日期", "发生日期", "发生时间", "到账日期", "到账时间")
            .or(EntryColumns.STAGE, "资金环节", "业务类型", "资金状态")
            .or(EntryColumns.TIER, "级次", "资金级别", "资金层级", "来源级次", "预算级次")
            .or(EntryColumns.CHANNEL, "资金渠道", "资金性质", "来源渠道", "资金类别", "资金类型")
            .or(EntryColumns.AMOUNT, "资金金额", "发生金额", "发生额", "本次金额")
            .or(EntryColumns.DOCUMENT, "文件号", "资金文号", "下达文号", "指标文号", "文件文号", "凭证号")
            .or(EntryColumns.NOTE, "说明", "摘要", "用途", "资金用途")
            .allOf(
                    EntryColumns.STAGE,
                    Stream.of(FundingStage.values()).map(FundingStage::word).toList())
            .allOf(
                    EntryColumns.TIER,
                    Stream.of(FundingTier.values()).map(FundingTier::word).toList())
            .allOf(
                    EntryColumns.CHANNEL,
                    Stream.of(FundingChannel.values()).map(FundingChannel::word).toList())
            .amount(EntryColumns.AMOUNT)
            .toldBy(EntryColumns.STAGE, EntryColumns.TIER, EntryColumns.CHANNEL, EntryColumns.DOCUMENT, SOURCE);

    /** The first sheet that has them by code, or else by title; else they are asked for. */
    static MoneyHeadings in(List<SheetTable> tables, SheetAsking asking) {
        for (var sheet : tables.stream().sorted(SheetTable.AS_SEEN).toList()) {
            var apart = AmountColumns.apart(sheet);
            var table = door(apart, EntryColumns.CODE)
                    .find(apart, asking)
                    .or(() -> door(apart, EntryColumns.TITLE).find(apart, asking));
            if (table.isPresent()) {
                return of(apart, table.get().knowing(EntryColumns.TITLE, LEAD));
            }
        }
        var apart = tables.stream().map(AmountColumns::apart).toList();
        var first = apart.stream().sorted(SheetTable.AS_SEEN).findFirst().orElseThrow();
        var named = has(apart, EntryColumns.CODE) || !has(apart, EntryColumns.TITLE)
                ? EntryColumns.CODE
                : EntryColumns.TITLE;
        throw door(first, named).refusal(apart, asking);
    }

    private static MoneyHeadings of(SheetTable sheet, TableByHeaders table) {
        var amount = table.columns().keySet().stream()
                .filter(heading -> UnitSaid.withoutUnit(heading).equals(EntryColumns.AMOUNT))
                .findFirst()
                .orElseThrow();
        var units = RowUnits.of(table, amount);
        return new MoneyHeadings(sheet.with(units), table.with(units), amount);
    }

    private static boolean has(List<SheetTable> tables, String heading) {
        var words = new SheetAsking(Map.of());
        return tables.stream()
                .anyMatch(sheet -> TableByHeaders.find(sheet, HEADINGS.synonyms(), words, heading)
                        .isPresent());
    }

    private static DoorHeadings door(SheetTable sheet, String project) {
        var door = HEADINGS.needing(
                project, EntryColumns.DAY, EntryColumns.STAGE, EntryColumns.TIER, EntryColumns.CHANNEL);
        var words = new SheetAsking(Map.of());
        return TableByHeaders.find(sheet, Map.of(), words, SOURCE)
                .map(table -> door.or(isTier(table) ? EntryColumns.TIER : EntryColumns.CHANNEL, SOURCE))
                .orElse(door);
    }

    private static boolean isTier(TableByHeaders table) {
        return table.rows().stream()
                .map(row -> table.word(row, SOURCE))
                .filter(word -> !word.isEmpty())
                .allMatch(word -> FundingTier.ofWord(word).isPresent());
    }
}
