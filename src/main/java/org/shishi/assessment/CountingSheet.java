package org.shishi.assessment;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.assessment.grade.AssessmentRule;
import org.shishi.assessment.grade.SatisfactionSheet;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.SheetColumn;
import org.shishi.sheet.SheetHead;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.SheetWriter;
import org.shishi.sheet.door.DoorHeadings;
import org.shishi.sheet.reading.ReadNumber;
import org.shishi.sheet.reading.SheetKind;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.sheet.reading.TotalRows;
import org.shishi.sheet.reading.UnreadColumns;
import org.shishi.vote.count.MajorityBase;
import org.shishi.vote.count.SheetCell;
import org.shishi.vote.count.SheetChecks;
import org.shishi.vote.count.SheetFinding;

/** The counting sheet of an assessment as a file: written to be filled in or kept, and read as a teller fills it in. */
final class CountingSheet {

    private static final Map<SheetCell, String> HEAD = new EnumMap<>(Map.of(
            SheetCell.DUE, "应到",
            SheetCell.PRESENT, "实到",
            SheetCell.ISSUED, "发出",
            SheetCell.RETURNED, "收回",
            SheetCell.VALID, "有效",
            SheetCell.INVALID, "无效"));

    private static final BigDecimal MOST = BigDecimal.valueOf(SheetChecks.MOST + 1L);

    /** Numbers of the head that no row can have more answers than, the closest first. */
    private static final List<SheetCell> LIMITS =
            List.of(SheetCell.RETURNED, SheetCell.ISSUED, SheetCell.PRESENT, SheetCell.DUE);

    private static final List<String> ANSWERS = List.of("满意", "基本满意", "不满意", "弃权");

    private static final String NAME = "项目";

    private static final DoorHeadings DOOR = DoorHeadings.of(SheetKind.SATISFACTION, NAME, "满意", "基本满意", "不满意")
            .or(NAME, "项目名称", "测评项目", "名称", "实事名称", "实事项目", "测评内容")
            .or("满意", "满意票", "满意票数", "满意(票)", "满意数")
            .or("基本满意", "基本满意票", "基本满意票数", "基本满意数", "较满意", "比较满意", "较为满意")
            .or("不满意", "不满意票", "不满意票数", "不满意数")
            .or("弃权", "弃权票", "弃权票数", "弃权数")
            .toldBy("满意", "基本满意", "不满意");

    private final List<AssessmentSubject> subjects;
    private final List<SheetFinding> problems = new ArrayList<>();
    private final OtherVotes others;

    private CountingSheet(List<AssessmentSubject> subjects, OtherVotes others) {
        this.subjects = subjects;
        this.others = others;
    }

    /** What the file says; rows that cannot be read, or do not add up, are named. Columns of other votes are asked about. */
    static ReadCount read(
            List<SheetTable> tables, List<AssessmentSubject> subjects, AssessmentRule rule, SheetAsking asking) {
        var table = DOOR.in(tables, asking);
        var others = OtherVotes.of(table, ANSWERS, asking);
        asking.require();
        var count = new CountingSheet(subjects, others).read(table.alone(), NAME, rule.base());
        asking.require();
        return count;
    }

    private ReadCount read(TableByHeaders table, String name, MajorityBase base) {
        var head = head(table.title().text());
        var rates = new StatedRates(head, base);
        var lines = new ArrayList<SatisfactionSheet.Line>();
        var seen = new HashSet<Integer>();
        for (var row : table.rows()) {
            var subject = subject(table, row, name);
            if (subject == null) {
                problem("unknown", row.number(), table.cell(row, name).text());
            } else if (!seen.add(subject.number())) {
                problem("twice", row.number(), subject.name());
            } else if (blank(table, row)) {
                problem("blank.row", row.number(), subject.name());
            } else {
                line(table, row, subject, head, rates).ifPresent(lines::add);
            }
        }
        subjects.stream()
                .filter(subject -> !seen.contains(subject.number()))
                .forEach(subject -> problem("missing", subject.number(), subject.name()));
        TotalRows.of(table).stream()
                .filter(TotalRows.Said::differs)
                .forEach(said -> problems.add(
                        SheetFinding.error(said.code(), said.values().toArray())));
        var unread = UnreadColumns.after(others.known(table).knowing("项目编号", "结果"), List.of());
        return new ReadCount(head, lines, problems, unread);
    }

    private java.util.Optional<SatisfactionSheet.Line> line(
            TableByHeaders table,
            SheetRow row,
            AssessmentSubject subject,
            Map<SheetCell, Integer> head,
            StatedRates rates) {
        int before = problems.size();
        var votes = ANSWERS.stream().mapToInt(answer -> all(table, row, answer)).toArray();
        var line = new SatisfactionSheet.Line(subject.number(), votes[0], votes[1], votes[2], votes[3]);
        if (problems.size() > before) {
            return java.util.Optional.empty();
        }
        limits(table, row, subject, line.answers());
        for (var whole : others.wholes()) {
            int said = table.cell(row, whole).isEmpty() ? line.answers() : votes(table, row, whole);
            if (said != line.answers()) {
                int by = Math.abs(line.answers() - said);
                problem("whole", row.number(), subject.name(), line.answers(), whole, said, by);
            }
        }
        var valid = head.get(SheetCell.VALID);
        if (valid != null && line.answers() != valid) {
            problem("answers", row.number(), subject.name(), line.answers(), valid, Math.abs(line.answers() - valid));
        } else if (valid == null) {
            LIMITS.stream()
                    .filter(cell -> line.answers() > head.getOrDefault(cell, Integer.MAX_VALUE))
                    .findFirst()
                    .ifPresent(cell -> problem(
                            "more",
                            row.number(),
                            subject.name(),
                            line.answers(),
                            cell,
                            head.getOrDefault(cell, 0),
                            line.answers() - head.getOrDefault(cell, 0)));
        }
        rates.differing(table, row, line)
                .ifPresent(rate -> problem(
                        "rate",
                        row.number(),
                        subject.name(),
                        rate.heading(),
                        rate.text(),
                        rates.base(),
                        rate.number(),
                        rate.satisfied(),
                        rate.both()));
        return java.util.Optional.of(line);
    }

    /** No row has more answers than ballots were given out or came back; of those that came back fewer is asked about. */
    private void limits(TableByHeaders table, SheetRow row, AssessmentSubject subject, int answers) {
        for (var limit : others.limits()) {
            int ballots = table.cell(row, limit).isEmpty() ? answers : votes(table, row, limit);
            if (answers > ballots
                    || answers < ballots && !others.mayBeFewer(row.number(), subject.name(), answers, limit, ballots)) {
                problem("whole", row.number(), subject.name(), answers, limit, ballots, Math.abs(answers - ballots));
            }
        }
    }

    /** A row that nobody has filled in yet is not one of noughts. */
    private static boolean blank(TableByHeaders table, SheetRow row) {
        return ANSWERS.stream()
                .filter(heading -> table.columns().containsKey(heading))
                .allMatch(heading -> table.cell(row, heading).isEmpty()
                        && !table.cell(row, heading).covered());
    }

    /** With the votes that were said to count as such. */
    private int all(TableByHeaders table, SheetRow row, String answer) {
        return votes(table, row, answer)
                + others.countedAs(answer)
                        .mapToInt(heading -> votes(table, row, heading))
                        .sum();
    }

    /** An empty cell is no vote. */
    private int votes(TableByHeaders table, SheetRow row, String heading) {
        if (!table.columns().containsKey(heading)) {
            return 0;
        }
        var cell = table.cell(row, heading);
        if (cell.isEmpty() && !cell.covered()) {
            return 0;
        }
        var number = ReadNumber.of(cell).value();
        if (cell.covered()) {
            problem("merged", cell.ref(), cell.text());
            return 0;
        }
        if (number == null || number.signum() < 0 || number.stripTrailingZeros().scale() > 0) {
            problem("cell", cell.ref(), cell.text());
            return 0;
        }
        return number.min(MOST).intValue();
    }

    private @Nullable AssessmentSubject subject(TableByHeaders table, SheetRow row, String name) {
        var said = WrittenText.alike(table.cell(row, name).text());
        var found = new HashMap<String, AssessmentSubject>();
        for (var one : subjects) {
            found.putIfAbsent(WrittenText.alike(one.part().isEmpty() ? one.title() : one.part()), one);
            found.put(WrittenText.alike(one.name()), one);
        }
        return said.isEmpty() ? null : found.get(said);
    }

    private static Map<SheetCell, Integer> head(String title) {
        var head = new EnumMap<SheetCell, Integer>(SheetCell.class);
        var text = WrittenText.folded(title);
        HEAD.forEach((cell, word) -> {
            var match = Pattern.compile(word + "[^\\d,，;；、]{0,8}?(\\d{1,6})").matcher(text);
            if (match.find()) {
                head.put(cell, Integer.valueOf(match.group(1)));
            }
        });
        return head;
    }

    private void problem(String word, Object... values) {
        problems.add(SheetFinding.error("assessment.file." + word, values));
    }

    /** The sheet with the numbers that the reader may see; without any to be filled in. */
    static void write(OutputStream out, AssessmentView view) throws IOException {
        var plan = view.head().plan();
        var count = view.count();
        var sheet = count == null ? null : count.sheet();
        var title = plan.meeting() + "满意度测评计票表";
        var head = sheet == null
                ? "应到%d人，实到____人，发出____张，收回____张，有效____张，无效____张".formatted(plan.members())
                : AssessmentWords.ballots(sheet);
        var columns = List.of(
                SheetColumn.of("序号", 6),
                SheetColumn.of("项目编号", 16),
                SheetColumn.of("项目", 40),
                SheetColumn.of("满意", 10),
                SheetColumn.of("基本满意", 10),
                SheetColumn.of("不满意", 10),
                SheetColumn.of("弃权", 10),
                SheetColumn.of("满意率", 10),
                SheetColumn.of("结果", 10));
        try (var writer = SheetWriter.xlsx(out)) {
            writer.sheet(new SheetHead("满意度测评", List.of(title, head), columns, 0));
            for (var subject : view.subjects()) {
                var result = view.results().stream()
                        .filter(one -> one.subject().number() == subject.number())
                        .findFirst();
                var row = new ArrayList<@Nullable Object>(List.of(subject.number(), subject.code(), subject.name()));
                result.ifPresent(one -> {
                    var line = one.line();
                    row.addAll(List.of(
                            line.satisfied(),
                            line.fairlySatisfied(),
                            line.dissatisfied(),
                            line.abstain(),
                            one.satisfiedPercent().toPlainString() + "%",
                            AssessmentWords.grade(one.grade())));
                });
                writer.row(row);
            }
            writer.finish();
        }
    }
}
