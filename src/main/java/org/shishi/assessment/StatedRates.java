package org.shishi.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.assessment.grade.AssessmentRule;
import org.shishi.assessment.grade.SatisfactionSheet;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.reading.ReadNumber;
import org.shishi.sheet.reading.ReadPercent;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.vote.count.MajorityBase;
import org.shishi.vote.count.SheetCell;

/**
 * Holds the shares that a counting sheet states (满意率) against its votes. Offices count 满意 alone or with 基本满意, and of any
 * number of the sheet's head; what is none of these is a slip.
 *
 * @param head the numbers of the head
 * @param base the one that counts by the rule
 */
record StatedRates(Map<SheetCell, Integer> head, MajorityBase base) {

    private static final Pattern HEADING = Pattern.compile("(?:综合|总体?)?满意[率度](?:\\(?%\\)?)?");
    private static final int FINEST = 4;

    /** A share as it is stated, and those of 满意 alone and with 基本满意, of the number that counts by the rule. */
    record Rate(String heading, String text, int number, String satisfied, String both) {}

    /** The first of the row that cannot come from its votes. */
    Optional<Rate> differing(TableByHeaders table, SheetRow row, SatisfactionSheet.Line line) {
        return table.columns().keySet().stream()
                .filter(heading -> HEADING.matcher(heading).matches())
                .flatMap(heading -> differing(heading, table.cell(row, heading), line).stream())
                .findFirst();
    }

    private Optional<Rate> differing(String heading, Cell cell, SatisfactionSheet.Line line) {
        int both = line.satisfied() + line.fairlySatisfied();
        if (cell.isEmpty() || line.answers() == 0 || agrees(stated(cell), line.satisfied(), both, line.answers())) {
            return Optional.empty();
        }
        int number = number(line);
        return Optional.of(
                new Rate(heading, cell.text(), number, shown(line.satisfied(), number), shown(both, number)));
    }

    /** Where the head does not say it, all who answered. */
    private int number(SatisfactionSheet.Line line) {
        var said = head.get(
                switch (base) {
                    case ALL_DEPUTIES -> SheetCell.DUE;
                    case PRESENT -> SheetCell.PRESENT;
                    case VALID_BALLOTS -> SheetCell.VALID;
                });
        return said == null || said <= 0 ? line.answers() : said;
    }

    private static String shown(int votes, int base) {
        return AssessmentRule.percent(votes, base).toPlainString();
    }

    /** 0.85 without a sign can only be a share. */
    private static @Nullable BigDecimal stated(Cell cell) {
        var percent = ReadPercent.of(cell).value();
        var number = percent == null ? ReadNumber.of(cell).value() : null;
        return number == null ? percent : number.movePointRight(2);
    }

    private boolean agrees(@Nullable BigDecimal stated, int satisfied, int both, int answers) {
        return stated != null
                && Stream.concat(Stream.of(answers), head.values().stream())
                        .filter(base -> base > 0)
                        .anyMatch(base -> comesTo(stated, satisfied, base) || comesTo(stated, both, base));
    }

    /** Rounded as it is written, or cut. */
    private static boolean comesTo(BigDecimal stated, int votes, int base) {
        int scale = Math.max(0, Math.min(stated.stripTrailingZeros().scale(), FINEST));
        var hundredfold = BigDecimal.valueOf(100L * votes);
        var said = stated.setScale(scale, RoundingMode.HALF_UP);
        return Stream.of(RoundingMode.HALF_UP, RoundingMode.DOWN)
                .anyMatch(mode -> hundredfold
                                .divide(BigDecimal.valueOf(base), scale, mode)
                                .compareTo(said)
                        == 0);
    }
}
