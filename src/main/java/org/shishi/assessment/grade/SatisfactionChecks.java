package org.shishi.assessment.grade;

import java.util.ArrayList;
import java.util.List;
import org.shishi.vote.count.BallotChecks;
import org.shishi.vote.count.SheetFinding;

/** Says of a sheet of an assessment whatever does not add up. */
public final class SatisfactionChecks {

    private final SatisfactionSheet sheet;
    private final List<SheetFinding> findings = new ArrayList<>();

    private SatisfactionChecks(SatisfactionSheet sheet) {
        this.sheet = sheet;
    }

    /**
     * Everything that is wrong or strange about the sheet, from its head to its foot.
     *
     * @param members of whoever assesses (应到)
     * @param numbers of the subjects on the ballot
     */
    public static List<SheetFinding> of(int members, List<Integer> numbers, SatisfactionSheet sheet) {
        var checks = new SatisfactionChecks(sheet);
        checks.findings.addAll(BallotChecks.lines(word -> "assessment.sheet." + word, numbers, sheet));
        if (checks.findings.stream().noneMatch(one -> one.code().equals(BallotChecks.NUMBER))) {
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
