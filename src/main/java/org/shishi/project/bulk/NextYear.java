package org.shishi.project.bulk;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.shishi.project.Field;
import org.shishi.project.Indicator;
import org.shishi.project.Milestone;
import org.shishi.project.entry.LedgerEntry;
import org.shishi.project.ledger.NameLookups;
import org.shishi.project.ledger.ProjectFacts;
import org.shishi.project.ledger.Snapshot;
import org.springframework.stereotype.Component;

/** Writes down what projects become when they are carried over into the next year. */
@Component
class NextYear {

    private static final Pattern LAST = Pattern.compile("(?<=\\D)\\d+$");

    private final NameLookups lookups;

    NextYear(NameLookups lookups) {
        this.lookups = lookups;
    }

    List<LedgerEntry> entries(List<ProjectFacts> projects, LocalDate today) {
        var units = lookups.units();
        var aspects = lookups.aspects();
        var entries = new ArrayList<LedgerEntry>();
        for (var facts : projects) {
            var snapshot = Snapshot.of(facts, today, units, aspects, false);
            entries.add(entry(facts, snapshot, today));
        }
        return entries;
    }

    private static LedgerEntry entry(ProjectFacts facts, Snapshot snapshot, LocalDate today) {
        int year = facts.planYear() + 1;
        var said = facts.description();
        var plan = facts.planOn(today);
        var entry = new LedgerEntry()
                .with(Field.CODE, code(facts))
                .with(Field.PLAN_YEAR, year)
                .with(Field.ADOPTED_ON, LocalDate.of(year, 1, 1))
                .with(Field.DEADLINE, said.deadline().plusYears(1))
                .with(
                        Field.INDICATORS,
                        plan.indicators().stream().map(Indicator::open).toList())
                .with(Field.SITES, plan.sites())
                .with(
                        Field.MILESTONES,
                        plan.milestones().stream().map(NextYear::open).toList());
        for (var field : Field.carried()) {
            entry.with(field, snapshot.values().get(field));
        }
        return entry;
    }

    static String code(ProjectFacts facts) {
        return code(facts.code(), facts.planYear() + 1);
    }

    /** 2023-X-02-02 becomes 2024-X-02-02; a number without its year gets the new one in front. */
    static String code(String code, int year) {
        var old = String.valueOf(year - 1);
        return code.contains(old) ? code.replaceFirst(old, String.valueOf(year)) : year + "-" + code;
    }

    /** The code with the next number: 2024-X-009 becomes 2024-X-010; one that ends in none gets one. */
    static String after(String code) {
        var number = LAST.matcher(code);
        if (!number.find()) {
            return code + "-2";
        }
        var digits = number.group();
        var more = new BigInteger(digits).add(BigInteger.ONE);
        return code.substring(0, number.start()) + ("%0" + digits.length() + "d").formatted(more);
    }

    private static Milestone open(Milestone step) {
        return new Milestone(step.name(), step.weight(), step.plannedOn().plusYears(1), null);
    }
}
