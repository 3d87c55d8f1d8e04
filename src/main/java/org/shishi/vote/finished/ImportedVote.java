package org.shishi.vote.finished;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shishi.shared.PlanYear;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.door.DoorHeadings;
import org.shishi.sheet.reading.ReadDate;
import org.shishi.sheet.reading.SheetKind;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.unit.UnitView;
import org.shishi.vote.VotePlan;
import org.shishi.vote.Votes;
import org.shishi.vote.count.CandidateOutcome;
import org.shishi.vote.count.Counting;
import org.shishi.vote.count.CountingTerms;
import org.shishi.vote.count.SheetChecks;
import org.shishi.vote.count.SheetFinding;
import org.shishi.vote.count.TallySheet;
import org.shishi.vote.count.VotingMethod;
import org.shishi.vote.count.VotingRule;

/** One vote as the sheet 票决情况 tells it: a row for each candidate, the numbers of the meeting repeated on each. */
record ImportedVote(
        int line,
        String unitCode,
        String unit,
        String word,
        LocalDate heldOn,
        int seats,
        int candidates,
        TallySheet sheet,
        List<String> titles,
        List<String> results) {

    /** In their order, as they are read and written. */
    static final String[] HEADINGS = {
        "单位代码", "乡镇(街道)", "方式", "日期", "应选数", "候选数", "应到代表", "实到代表", "发出票", "收回票", "有效票", "无效票", "序号", "候选项目", "赞成",
        "反对", "弃权", "结果"
    };

    private static final DoorHeadings DOOR = DoorHeadings.of(SheetKind.VOTES, HEADINGS)
            .or("单位代码", "代码", "乡镇代码", "单位编码")
            .or("乡镇(街道)", "乡镇、街道", "乡镇街道", "乡镇", "单位名称", "单位")
            .or("方式", "票决方式", "表决方式", "选举方式")
            .or("日期", "票决日期", "票决时间", "表决日期", "会议日期", "会议时间")
            .or("应选数", "应选项目数", "应选名额", "应选")
            .or("候选数", "候选项目数", "候选")
            .or("应到代表", "应到代表数", "应到人数", "应到")
            .or("实到代表", "实到代表数", "实到人数", "实到")
            .or("发出票", "发出票数", "发票数", "发出")
            .or("收回票", "收回票数", "收回")
            .or("有效票", "有效票数", "有效")
            .or("无效票", "无效票数", "废票", "无效")
            .or("候选项目", "候选项目名称", "项目名称", "项目")
            .or("赞成", "赞成票", "赞成票数", "同意", "同意票")
            .or("反对", "反对票", "反对票数", "不同意", "不赞成")
            .or("弃权", "弃权票", "弃权票数")
            .or("结果", "票决结果", "表决结果", "是否入选")
            .toldBy("应选数", "候选项目", "应到代表");

    /** What the sheet calls a winner. */
    static final String ELECTED = "入选";

    /** The word for whoever did not win. */
    static final String NOT_ELECTED = "未入选";

    /** What is counted, behind a number: 48人, 47 张. */
    private static final Pattern COUNTED = Pattern.compile("(?<=\\d)\\s*(?:人|名|位|票|张|份|项|个)$");

    private static final Set<String> WON = Set.of("当选", "选中", "已入选", "通过");
    private static final Set<String> LOST = Set.of("落选", "未当选", "未选中", "不入选", "未通过");

    /** The rows of each vote, in the order of the sheet: a body may have voted on several days. */
    static Collection<List<SheetRow>> rows(TableByHeaders table) {
        var votes = new LinkedHashMap<String, List<SheetRow>>();
        var days = new HashMap<String, String>();
        for (var row : table.rows()) {
            var code = code(table, row);
            var said = table.cell(row, "日期");
            if (!said.text().isBlank()) {
                days.put(code, ReadDate.day(said).map(LocalDate::toString).orElse(said.text()));
            }
            var vote = code + " " + days.get(code);
            votes.computeIfAbsent(vote, v -> new ArrayList<>()).add(row);
        }
        return votes.values();
    }

    static String code(TableByHeaders table, SheetRow row) {
        return table.word(row, "单位代码");
    }

    /** A vote as the sheet would tell it, whether or not the sheet can tell it. */
    static ImportedVote of(Votes.Announced vote, UnitView unit) {
        var titles = new HashMap<Integer, String>();
        vote.candidates().forEach(one -> titles.put(one.number(), one.title()));
        var numbers =
                vote.sheet().lines().stream().map(TallySheet.Line::candidate).toList();
        return new ImportedVote(
                0,
                unit.code(),
                unit.name(),
                FinishedVotes.word(unit),
                vote.head().plan().heldOn(),
                vote.head().plan().rule().seats(),
                numbers.size(),
                told(vote.sheet()),
                numbers.stream().map(titles::get).toList(),
                numbers.stream()
                        .map(one -> vote.elected().contains(one) ? ELECTED : NOT_ELECTED)
                        .toList());
    }

    /** Control totals and what pressing counts have no columns. */
    private static TallySheet told(TallySheet sheet) {
        var lines = sheet.lines().stream()
                .map(one -> TallySheet.Line.answers(one.candidate(), one.inFavour(), one.against(), one.abstain()))
                .toList();
        return new TallySheet(
                sheet.due(),
                sheet.present(),
                sheet.issued(),
                sheet.returned(),
                sheet.valid(),
                sheet.invalid(),
                0,
                0,
                lines);
    }

    /** Whether another one has the same numbers about the same candidates; whether they won follows from those. */
    boolean says(ImportedVote other) {
        return seats == other.seats && sheet.inOrder().equals(other.sheet.inOrder()) && named().equals(other.named());
    }

    private Map<Integer, String> named() {
        return IntStream.range(0, titles.size())
                .boxed()
                .collect(Collectors.toMap(
                        i -> sheet.lines().get(i).candidate(),
                        i -> WrittenText.alike(titles.get(i)),
                        (one, other) -> one));
    }

    static TableByHeaders table(List<SheetTable> tables) {
        return DOOR.in(tables);
    }

    /** What a sheet says of the candidates; of the meeting it may say nothing. */
    static TableByHeaders some(List<SheetTable> tables, List<String> units, SheetAsking asking) {
        return DOOR.needing("乡镇(街道)", "日期", "候选项目", "赞成", "反对", "弃权", "结果")
                .allOf("乡镇(街道)", units)
                .in(tables, asking);
    }

    /** Refuses rows of one body that disagree about the meeting, what is no number or date, and a day that has not come. */
    static ImportedVote of(TableByHeaders table, List<SheetRow> rows, LocalDate today) {
        var first = rows.get(0);
        var head = new int[8];
        var names = List.of("应选数", "候选数", "应到代表", "实到代表", "发出票", "收回票", "有效票", "无效票");
        for (int i = 0; i < head.length; i++) {
            head[i] = same(table, rows, names.get(i));
        }
        var lines = new ArrayList<TallySheet.Line>();
        for (var row : rows) {
            lines.add(TallySheet.Line.answers(
                    number(table.cell(row, "序号")),
                    number(table.cell(row, "赞成")),
                    number(table.cell(row, "反对")),
                    number(table.cell(row, "弃权"))));
        }
        return new ImportedVote(
                first.number(),
                table.word(first, "单位代码"),
                text(table, first, "乡镇(街道)"),
                table.word(first, "方式"),
                date(table.cell(first, "日期"), today),
                head[0],
                head[1],
                new TallySheet(head[2], head[3], head[4], head[5], head[6], head[7], 0, 0, lines),
                rows.stream().map(row -> text(table, row, "候选项目")).toList(),
                rows.stream().map(row -> result(table.word(row, "结果"))).toList());
    }

    /** Offices have other words for the same two results. */
    private static String result(String word) {
        return WON.contains(word) ? ELECTED : LOST.contains(word) ? NOT_ELECTED : word;
    }

    /** What does not fit: numbers among themselves, and the result that the sheet claims. */
    List<SheetFinding> findings() {
        var found = new ArrayList<SheetFinding>();
        if (candidates != titles.size()) {
            found.add(SheetFinding.error(
                    "vote.import.candidates", candidates, titles.size(), Math.abs(candidates - titles.size())));
        }
        results.stream()
                .filter(result -> !result.equals(ELECTED) && !result.equals(NOT_ELECTED))
                .distinct()
                .forEach(result -> found.add(
                        SheetFinding.error("vote.import.result.word", result, List.of(ELECTED, NOT_ELECTED))));
        found.addAll(SheetChecks.of(terms(), sheet));
        if (found.stream().noneMatch(SheetFinding::refused)) {
            var elected = Counting.result(terms(), sheet).having(CandidateOutcome.ELECTED);
            for (int i = 0; i < titles.size(); i++) {
                int number = sheet.lines().get(i).candidate();
                if (elected.contains(number) != results.get(i).equals(ELECTED)) {
                    found.add(SheetFinding.error("vote.import.result", number, titles.get(i), results.get(i)));
                }
            }
        }
        return found;
    }

    /** The names of the winners, as the numbers make them. */
    List<String> elected() {
        var elected = Counting.result(terms(), sheet).having(CandidateOutcome.ELECTED);
        return IntStream.range(0, titles.size())
                .filter(i -> elected.contains(sheet.lines().get(i).candidate()))
                .mapToObj(titles::get)
                .toList();
    }

    CountingTerms terms() {
        return plan(0, 0, "")
                .terms(
                        seats,
                        sheet.lines().stream().map(TallySheet.Line::candidate).toList());
    }

    VotePlan plan(long bodyId, int year, String meeting) {
        var rule = VotingRule.usual(VotingMethod.FOR_AGAINST, seats);
        return new VotePlan(bodyId, year, meeting, heldOn, rule, sheet.due(), "");
    }

    private static int same(TableByHeaders table, List<SheetRow> rows, String heading) {
        int value = number(table.cell(rows.get(0), heading));
        for (var row : rows) {
            var cell = table.cell(row, heading);
            if (number(cell) != value) {
                throw new RuleViolation("vote.import.differs", cell.ref(), heading, cell.text(), value);
            }
        }
        return value;
    }

    private static int number(Cell cell) {
        try {
            var number = cell.number() == null
                    ? new BigDecimal(
                            COUNTED.matcher(WrittenText.folded(cell.text()).strip())
                                    .replaceFirst(""))
                    : cell.number();
            return number.intValueExact();
        } catch (NumberFormatException | ArithmeticException e) {
            throw new RuleViolation("vote.import.number", cell.ref(), cell.text());
        }
    }

    private static LocalDate date(Cell cell, LocalDate today) {
        var day = ReadDate.day(cell).orElseThrow(() -> new RuleViolation("vote.import.date", cell.ref(), cell.text()));
        if (day.isAfter(today) || day.getYear() < PlanYear.FIRST) {
            throw new RuleViolation("vote.import.day", cell.ref(), day, today);
        }
        return day;
    }

    private static String text(TableByHeaders table, SheetRow row, String heading) {
        return table.cell(row, heading).text().strip();
    }
}
