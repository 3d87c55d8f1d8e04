package org.shishi.vote.count;

import java.util.ArrayList;
import java.util.List;

/** Says what does not add up in the head of a sheet: deputies, ballots issued and returned, valid and invalid. */
public final class BallotChecks {

    private BallotChecks() {}

    public static List<SheetFinding> of(CountSheet<?> sheet, int deputies) {
        var findings = new ArrayList<SheetFinding>();
        if (sheet.due() != deputies) {
            findings.add(error("due", sheet.due(), deputies));
        }
        if (sheet.present() > sheet.due()) {
            findings.add(error("present-over-due", sheet.present(), sheet.due()));
        }
        if (sheet.issued() > sheet.present()) {
            findings.add(error("issued-over-present", sheet.issued(), sheet.present()));
        } else if (sheet.issued() < sheet.present()) {
            findings.add(warning("issued-under-present", sheet.issued(), sheet.present()));
        }
        if (sheet.returned() > sheet.issued()) {
            findings.add(warning("returned-over-issued", sheet.returned(), sheet.issued()));
        } else if (sheet.returned() < sheet.issued()) {
            findings.add(warning("returned-under-issued", sheet.returned(), sheet.issued()));
        }
        int counted = sheet.valid() + sheet.invalid();
        if (sheet.returned() != counted) {
            findings.add(SheetFinding.error(
                    "vote.sheet.valid-invalid",
                    sheet.returned(),
                    sheet.valid(),
                    sheet.invalid(),
                    counted,
                    Math.abs(sheet.returned() - counted)));
        }
        return findings;
    }

    private static SheetFinding error(String word, int one, int other) {
        return SheetFinding.error("vote.sheet." + word, one, other, Math.abs(one - other));
    }

    private static SheetFinding warning(String word, int one, int other) {
        return SheetFinding.warning("vote.sheet." + word, one, other, Math.abs(one - other));
    }
}
