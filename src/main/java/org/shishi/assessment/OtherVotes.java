package org.shishi.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.SheetQuestion;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.Cell;
import org.shishi.sheet.CellKind;
import org.shishi.sheet.ColumnHeading;
import org.shishi.sheet.reading.ReadNumber;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.sheet.reading.UnitSaid;
import org.shishi.sheet.reading.UnreadColumns;

/**
 * Asks what votes are counted as that a counting sheet has beside the four that there are (不了解, 比较满意 beside 基本满意); none is
 * left aside in silence.
 *
 * @param counted each such column to the answer that it counts as
 * @param wholes columns that add the answers of a row up
 * @param limits columns of ballots that no row can have more answers than
 */
record OtherVotes(Map<String, String> counted, List<String> wholes, List<String> limits, SheetAsking asking) {

    private static final String KEY = "count.";
    private static final String FEWER = "fewer.";
    private static final String INVALID = "invalid";
    private static final String WRONG = "wrong";
    private static final Pattern RATE = Pattern.compile(".*(?:[率度]|占比|比例|百分|%).*");
    private static final Pattern NUMBERING = Pattern.compile("序号|No\\.|编号|项目编号|名次|排名|排序");
    private static final Pattern LIMIT = Pattern.compile("(?:应到|实到|参[评加测]|发出|发放|收回|回收)(?:测评|选)?(?:票|人)?数?");
    private static final Pattern RETURNED = Pattern.compile("(?:收回|回收).*");
    private static final Pattern WHOLE = Pattern.compile("合计|小计|总计|共计|总票数|票数合计|有效票数?|有效|测评票数|参评票数");

    static OtherVotes of(TableByHeaders table, List<String> answers, SheetAsking asking) {
        var counted = new LinkedHashMap<String, String>();
        var wholes = new ArrayList<String>();
        var limits = new ArrayList<String>();
        var seen = new HashSet<@Nullable Integer>();
        answers.stream().map(table.columns()::get).forEach(seen::add);
        table.columns().forEach((heading, column) -> { // its own heading comes before what else it may be called
            var own = ColumnHeading.of(heading).own();
            var cells = table.rows().stream()
                    .map(row -> row.cell(column))
                    .filter(cell -> !cell.covered() && !cell.isEmpty())
                    .toList();
            if (!seen.add(column) || !areVotes(own, cells)) {
                return;
            }
            if (WHOLE.matcher(own).matches() || LIMIT.matcher(own).matches()) {
                (WHOLE.matcher(own).matches() ? wholes : limits).add(heading);
                return;
            }
            var choices = Stream.concat(answers.stream(), Stream.of(SheetQuestion.LEAVE))
                    .toList();
            asking.name(
                            KEY + heading.replace(':', '：'),
                            choices,
                            "assessment.question.answers",
                            heading,
                            UnreadColumns.some(cells))
                    .filter(said -> !said.equals(SheetQuestion.LEAVE))
                    .ifPresent(said -> counted.put(heading, said));
        });
        return new OtherVotes(counted, wholes, limits, asking);
    }

    /** Whether a row may have fewer answers than ballots of that column: of those that came back, only where a person says so. */
    boolean mayBeFewer(int row, String subject, int answers, String limit, int ballots) {
        if (!RETURNED.matcher(ColumnHeading.of(limit).own()).matches()) {
            return true;
        }
        return asking.word(
                        FEWER + row,
                        List.of(INVALID, WRONG),
                        "assessment.question.fewer",
                        Integer.toString(row),
                        subject,
                        answers,
                        limit,
                        ballots,
                        ballots - answers)
                .filter(WRONG::equals)
                .isEmpty();
    }

    private static boolean areVotes(String heading, List<Cell> cells) {
        return !cells.isEmpty()
                && UnitSaid.inHeading(heading).isEmpty()
                && !RATE.matcher(WrittenText.folded(heading)).matches()
                && !NUMBERING.matcher(heading).matches()
                && cells.stream().allMatch(OtherVotes::isCount);
    }

    private static boolean isCount(Cell cell) {
        var number = ReadNumber.of(cell).value();
        return cell.kind() != CellKind.PERCENT
                && number != null
                && number.signum() >= 0
                && number.stripTrailingZeros().scale() <= 0;
    }

    Stream<String> countedAs(String answer) {
        return counted.entrySet().stream()
                .filter(one -> one.getValue().equals(answer))
                .map(Map.Entry::getKey);
    }

    /** The table, of which these columns have been read. */
    TableByHeaders known(TableByHeaders table) {
        return table.knowing(Stream.of(counted.keySet(), wholes, limits)
                .flatMap(java.util.Collection::stream)
                .toArray(String[]::new));
    }
}
