package org.shishi.vote;

import java.util.List;

/** The checks of a sheet's head: deputies, ballots issued and returned, valid and invalid. */
final class BallotChecks {

    private BallotChecks() {}

    static void check(CountingTerms terms, TallySheet sheet, List<SheetFinding> findings) {
        if (sheet.due() != terms.deputies()) {
            findings.add(differ("due", sheet.due(), terms.deputies()));
        }
        if (sheet.present() > sheet.due()) {
            findings.add(differ("present-over-due", sheet.present(), sheet.due()));
        }
        if (sheet.issued() > sheet.present()) {
            findings.add(differ("issued-over-present", sheet.issued(), sheet.present()));
        } else if (sheet.issued() < sheet.present()) {
            findings.add(tell("issued-under-present", sheet.issued(), sheet.present()));
        }
        if (sheet.returned() > sheet.issued()) {
            findings.add(tell("returned-over-issued", sheet.returned(), sheet.issued()));
        } else if (sheet.returned() < sheet.issued()) {
            findings.add(tell("returned-under-issued", sheet.returned(), sheet.issued()));
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
    }

    private static SheetFinding differ(String word, int one, int other) {
        return SheetFinding.error("vote.sheet." + word, one, other, Math.abs(one - other));
    }

    private static SheetFinding tell(String word, int one, int other) {
        return SheetFinding.warning("vote.sheet." + word, one, other, Math.abs(one - other));
    }
}
