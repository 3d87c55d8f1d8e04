package org.shishi.assessment.grade;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.shishi.vote.count.BallotChecks;
import org.shishi.vote.count.SheetCell;
import org.shishi.vote.count.SheetChecks;
import org.shishi.vote.count.SheetFinding;

/** Says of a sheet of an assessment whatever does not add up. */
public final class SatisfactionChecks {

    private final List<Integer> numbers;
    private final SatisfactionSheet sheet;
    private final List<SheetFinding> findings = new ArrayList<>();

    private SatisfactionChecks(List<Integer> numbers, SatisfactionSheet sheet) {
        this.numbers = numbers;
        this.sheet = sheet;
    }

    /**
     * Everything that is wrong or strange about the sheet, from its head to its foot.
     *
     * @param members of whoever assesses (应到)
     * @param numbers of the subjects on the ballot
     */
    public static List<SheetFinding> of(int members, List<Integer> numbers, SatisfactionSheet sheet) {
        var checks = new SatisfactionChecks(numbers, sheet);
        checks.numbers();
        if (checks.findings.isEmpty()) {
            checks.findings.addAll(BallotChecks.of(sheet, members));
            checks.returned();
            checks.lines();
        }
        return List.copyOf(checks.findings);
    }

    /** More ballots than were issued count for nothing here: the count is wrong, or has to be held again. */
    private void returned() {
        if (sheet.returned() > sheet.issued()) {
            findings.add(SheetFinding.error(
                    "assessment.sheet.returned", sheet.returned(), sheet.issued(), sheet.returned() - sheet.issued()));
        }
    }

    private void numbers() {
        range(0, sheet.cells());
        var seen = new HashSet<Integer>();
        for (var line : sheet.lines()) {
            if (!numbers.contains(line.number())) {
                findings.add(SheetFinding.error("assessment.sheet.line-unknown", line.number()));
            }
            if (!seen.add(line.number())) {
                findings.add(SheetFinding.error("assessment.sheet.line-twice", line.number()));
            }
            range(line.number(), line.cells());
        }
        numbers.stream()
                .filter(number -> !seen.contains(number))
                .forEach(number -> findings.add(SheetFinding.error("assessment.sheet.line-missing", number)));
    }

    private void range(int number, Map<SheetCell, Integer> cells) {
        cells.forEach((cell, value) -> {
            if (value < 0 || value > SheetChecks.MOST) {
                findings.add(SheetFinding.error("assessment.sheet.number", cell, value, number));
            }
        });
    }

    private void lines() {
        for (var line : sheet.lines()) {
            if (line.answers() != sheet.valid()) {
                findings.add(SheetFinding.error(
                        "assessment.sheet.answers",
                        line.number(),
                        line.satisfied(),
                        line.fairlySatisfied(),
                        line.dissatisfied(),
                        line.abstain(),
                        line.answers(),
                        sheet.valid(),
                        Math.abs(line.answers() - sheet.valid())));
            }
        }
    }
}
