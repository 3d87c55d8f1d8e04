package org.shishi.sheet.reading;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shishi.shared.Labelled;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SheetAsking;
import org.shishi.sheet.SaidColumns;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.SheetTable;

/** Tells by its headings what a sheet is, so that whoever brings it to another door is led to its own. The most telling ones first. */
public enum SheetKind implements Labelled {
    MONEY("/funding/imports", "环节", "资金级次|渠道|金额.*"),
    REPORTS("/reports/office/import", "报送期", "形象进度|进展情况"),
    LOOK_BACKS("/look-backs", "查看日期", "使用情况|质量状况"),
    VOTES("/votes/import", "应选数", "候选数|候选项目"),
    SATISFACTION("/assessments", "满意", "基本满意"),
    SUPERIOR("/superior-notices/import", "上级单位", "类型", "发文日期|文号"),
    NOTICES("/supervision/import", "期号", "签发日期|交办事项"),
    FINDINGS("/supervision/import", "问题描述|存在问题|问题|发现问题|主要问题", "整改时限|整改期限|发现日期|销号日期|整改要求"),
    INSPECTIONS("/supervision/import", "参加单位", "日期", "类型|主题"),
    ACCOUNTS("/admin/accounts/import", "姓名|人员姓名|人员|Name", "角色|系统角色|权限|Roles?"),
    CALENDAR("/admin/calendar", "日期|date", "节日|occasion"),
    LEDGER("/imports", "项目名称|实事名称|实事项目|项目|建设内容.*|主要建设内容", "牵头(单位|部门)|责任单位|级别|项目级别|完成时限|年度目标|形象进度|总投资.*"),
    UNITS("/admin/units/import", "单位名称|单位|名称|单位全称", "类别|性质|单位性质|单位类别|类型");

    private static final int DEPTH = 40;

    private static final Pattern PAID = Pattern.compile(
            "收款(?:单位|人|方|账户)(?:名称)?|(?:本次|实际)?(?:拨付|支付|付款|下达|到账|拨款)(?:金额|资金|额|日期|时间)(?:[(（].*)?|(?:指标|拨款|下达)?文号");

    private final String address;
    private final List<Pattern> headings;

    /** @param headings all of which one row has */
    SheetKind(String address, String... headings) {
        this.address = address;
        this.headings = Arrays.stream(headings).map(Pattern::compile).toList();
    }

    /** The page that takes such a sheet, or from which it is reached. */
    public String address() {
        return address;
    }

    /** What the first sheet that says it is, as people look at the file. */
    public static Optional<SheetKind> of(List<SheetTable> tables) {
        return tables.stream()
                .sorted(SheetTable.AS_SEEN)
                .flatMap(table -> of(table).stream())
                .findFirst();
    }

    public static Optional<SheetKind> of(SheetTable table) {
        var heads = table.rows().stream().limit(DEPTH).map(SheetKind::words).toList();
        return Arrays.stream(values())
                .filter(kind -> heads.stream().anyMatch(kind::heads))
                .findFirst()
                .or(() -> Optional.of(MONEY).filter(money -> heads.stream().anyMatch(SheetKind::tellsPayments)));
    }

    /** To whom what was paid when, without the words of the ledger of money. */
    private static boolean tellsPayments(Set<String> words) {
        return words.stream().filter(PAID.asMatchPredicate()).count() >= 2;
    }

    /** Why the door of this kind does not take a sheet: it is one of another door, or has not got these headings. */
    public RuleViolation refusal(List<SheetTable> tables, String... headings) {
        return elsewhere(tables).orElseGet(() -> lacking(tables, List.of(headings)));
    }

    /** The row that has the most of the headings lacks the others. */
    private static RuleViolation lacking(List<SheetTable> tables, List<String> headings) {
        return tables.stream()
                .sorted(SheetTable.AS_SEEN)
                .flatMap(table -> table.rows().stream().limit(DEPTH))
                .map(row -> Map.entry(row.number(), missing(row, headings)))
                .filter(row -> row.getValue().size() * 2 <= headings.size())
                .min(Comparator.comparing(row -> row.getValue().size()))
                .map(row -> missing(tables, row.getKey(), row.getValue(), headings))
                .orElseGet(() -> RuleViolation.at("file", "sheet.table.no-header", headings));
    }

    /** A heading that is missing may be that of a column that nobody knows: which one is asked, where there is any. */
    private static RuleViolation missing(
            List<SheetTable> tables, int number, List<String> missing, List<String> headings) {
        var others = tables.stream()
                .sorted(SheetTable.AS_SEEN)
                .flatMap(table -> table.rows().stream().limit(DEPTH))
                .filter(row -> row.number() == number && missing(row, headings).equals(missing))
                .flatMap(row -> words(row).stream())
                .filter(word ->
                        !headings.contains(UnitSaid.withoutUnit(word)) && !UnreadColumns.COUNTING.contains(word))
                .distinct()
                .sorted()
                .toList();
        if (others.isEmpty()) {
            return RuleViolation.at("file", "sheet.table.lacks", Integer.toString(number), missing);
        }
        var asking = new SheetAsking(Map.of());
        missing.forEach(heading -> asking.name(
                SaidColumns.heading(heading), others, "sheet.question.heading", Integer.toString(number), heading));
        return asking.asks();
    }

    private static List<String> missing(SheetRow row, List<String> headings) {
        var there = words(row).stream()
                .flatMap(word -> Stream.of(word, UnitSaid.withoutUnit(word)))
                .collect(Collectors.toSet());
        return headings.stream().filter(heading -> !there.contains(heading)).toList();
    }

    /** Says what a sheet looks like that belongs to another door than this kind's, and where that is; pages lead there. */
    public Optional<RuleViolation> elsewhere(List<SheetTable> tables) {
        return of(tables)
                .filter(kind -> !kind.address.equals(address))
                .map(kind -> RuleViolation.at("file", "sheet.door.other", kind));
    }

    private boolean heads(Set<String> words) {
        return headings.stream()
                .allMatch(heading ->
                        words.stream().anyMatch(word -> heading.matcher(word).matches()));
    }

    private static Set<String> words(SheetRow row) {
        return row.cells().stream()
                .map(cell -> SheetText.withoutSpaces(cell.text()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }
}
