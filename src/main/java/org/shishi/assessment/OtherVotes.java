package org.shishi.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.SheetQuestion;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.Cell;
import org.shishi.sheet.CellKind;
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
 */
record OtherVotes(Map<String, String> counted, List<String> wholes) {

    private static final String KEY = "count.";
    private static final Pattern RATE = Pattern.compile(".*(?:[率度]|占比|比例|百分|%).*");
    private static final Pattern NUMBERING = Pattern.compile("序号|No\\.|编号|项目编号|名次|排名|排序");
    private static final Pattern WHOLE = Pattern.compile("合计|小计|总计|共计|总票数|票数合计|有效票数?|有效|测评票数|参评票数");

    static OtherVotes of(TableByHeaders table, List<String> answers, SheetAsking asking) {
        var counted = new LinkedHashMap<String, String>();
        var wholes = new ArrayList<String>();
        var taken = answers.stream().map(table.columns()::get).toList();
        table.columns().forEach((heading, column) -> {
            var cells = table.rows().stream()
                    .map(row -> row.cell(column))
                    .filter(cell -> !cell.covered() && !cell.isEmpty())
                    .toList();
            if (taken.contains(column) || !areVotes(heading, cells)) {
                return;
            }
            if (WHOLE.matcher(heading).matches()) {
                wholes.add(heading);
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
        return new OtherVotes(counted, wholes);
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
        return table.knowing(
                Stream.concat(counted.keySet().stream(), wholes.stream()).toArray(String[]::new));
    }
}
