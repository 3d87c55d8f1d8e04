package org.shishi.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shishi.project.Level;

/** What must be right about an entry, whoever makes it: a form, the API or a sheet. */
public final class EntryRules {

    private static final int CENTS = 6;
    private static final BigDecimal TOO_MUCH = new BigDecimal("1000000000000");

    private EntryRules() {}

    /** @param latest the last day that an entry may name: today, or the day as of which a sheet speaks */
    public static List<EntryProblem> of(EnterMoney entry, FundedProject project, LocalDate latest) {
        var problems = new ArrayList<>(amount(entry.amount()));
        if (entry.on().isAfter(latest)) {
            problems.add(EntryProblem.at("on", "funding.date.future", entry.on().toString(), latest.toString()));
        }
        if (entry.on().getYear() < project.planYear()) {
            problems.add(EntryProblem.at(
                    "on", "funding.date.before-year", entry.on().toString(), String.valueOf(project.planYear())));
        }
        if (entry.channel() == FundingChannel.FIXED_QUOTA && project.level() != Level.TOWNSHIP) {
            problems.add(EntryProblem.at("channel", "funding.quota.township-only", project.code()));
        }
        return problems;
    }

    private static List<EntryProblem> amount(BigDecimal amount) {
        var plain = MoneyFormat.plain(amount);
        if (amount.signum() == 0) {
            return List.of(EntryProblem.at("amount", "funding.amount.zero"));
        }
        if (amount.signum() < 0) {
            return List.of(EntryProblem.at("amount", "funding.amount.negative", plain));
        }
        if (amount.stripTrailingZeros().scale() > CENTS) {
            return List.of(EntryProblem.at("amount", "funding.amount.too-fine", plain));
        }
        return amount.compareTo(TOO_MUCH) < 0
                ? List.of()
                : List.of(EntryProblem.at("amount", "funding.amount.too-much", plain));
    }
}
