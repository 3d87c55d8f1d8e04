package org.shishi.funding.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.shishi.funding.DuplicateKey;
import org.shishi.funding.EntryRules;
import org.shishi.funding.FundingEntries;
import org.shishi.funding.FundingEntry;
import org.shishi.funding.QuotaRows;
import org.shishi.funding.sheet.SheetEntry.Outcome;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;

/** Holds the rows of a sheet against the rules, the ledger and each other; nothing is written. */
final class SheetCheck {

    private final List<ReadEntry> rows;
    private final Map<Long, FundingEntry> known;
    private final Map<Long, ReadEntry> byNumber = new HashMap<>();

    /** @param known entries of the ledger that the sheet names by their numbers */
    SheetCheck(List<ReadEntry> rows, Map<Long, FundingEntry> known) {
        this.rows = rows;
        this.known = known;
        rows.stream()
                .filter(row -> row.number != null && !row.negative())
                .forEach(row -> byNumber.put(row.number, row));
    }

    void hold(Actor actor, LocalDate latest) {
        for (var row : rows) {
            if (row.outcome == Outcome.WAITS || row.outcome == Outcome.LEFT) {
                continue;
            }
            if (row.number != null && known.containsKey(row.number)) {
                meet(row, Objects.requireNonNull(known.get(row.number)));
            } else if (!row.wrong()) {
                rules(row, actor, latest);
                counter(row);
            }
        }
    }

    private static void meet(ReadEntry row, FundingEntry same) {
        if (!row.wrong() && row.says(same)) {
            row.outcome = Outcome.UNCHANGED;
        } else if (!row.wrong()) {
            row.error("number", "funding.number.other", String.valueOf(row.number));
        }
    }

    private static void rules(ReadEntry row, Actor actor, LocalDate latest) {
        var project = row.ofProject();
        var entry = row.entry();
        if (!Policy.decide(actor, FundingEntries.action(entry.stage()), project.resource())
                .allowed()) {
            row.error("code", "funding.not.yours", project.code());
        }
        EntryRules.of(entry, project, latest)
                .forEach(problem -> row.error(
                        problem.field(), problem.code(), problem.args().toArray()));
    }

    /** A negative amount takes an entry back, of this sheet or of the ledger, as a whole. */
    private void counter(ReadEntry row) {
        if (row.counter == null) {
            return;
        }
        var number = String.valueOf(row.counter);
        if (!row.negative()) {
            row.error("amount", "funding.counter.positive", number);
            return;
        }
        var stored = known.get(row.counter);
        var here = byNumber.get(row.counter);
        if (stored != null) {
            fits(row, stored);
        } else if (here != null && !here.wrong()) {
            if (!here.counteredBy(row)) {
                row.error("counter", "funding.counter.differs", number);
            }
            row.countered = here;
        } else {
            row.error("counter", "funding.counter.unknown", number);
        }
    }

    private static void fits(ReadEntry row, FundingEntry stored) {
        var number = String.valueOf(stored.id());
        if (stored.counteredBy() != null || stored.counterOf() != null) {
            row.error("counter", "funding.countered", number);
        } else if (!row.counters(stored)) {
            row.error("counter", "funding.counter.differs", number);
        }
    }

    /** Asks about each row that looks like an entry that stands, or like a row above it. */
    void askTwins(Map<DuplicateKey, Long> standing) {
        Set<ReadEntry> takenBack = new HashSet<>();
        rows.forEach(row -> {
            if (row.countered != null) {
                takenBack.add(row.countered);
            }
        });
        Map<DuplicateKey, Integer> above = new HashMap<>();
        for (var row : rows) {
            if (row.outcome != Outcome.NEW || row.negative() || takenBack.contains(row)) {
                continue;
            }
            var stands = standing.get(row.twin());
            var before = above.putIfAbsent(row.twin(), row.row);
            if (stands != null) {
                row.ask("funding.same.entry", String.valueOf(stands));
            } else if (before != null) {
                row.ask("funding.same.row", String.valueOf(before));
            }
        }
    }

    /** Refuses from the row on with which the quota of its year is used up. */
    void holdQuota(QuotaRows quotas) {
        Map<Integer, BigDecimal> wanted = new HashMap<>();
        for (var row : rows) {
            if (!row.counts() || !row.entry().ofQuota()) {
                continue;
            }
            int year = row.ofProject().planYear();
            wanted.merge(year, Objects.requireNonNull(row.amount), BigDecimal::add);
        }
        wanted.forEach((year, sum) -> quotas.refusal(year, sum)
                .ifPresent(problem -> rows.stream()
                        .filter(row -> row.counts()
                                && row.entry().ofQuota()
                                && row.ofProject().planYear() == year)
                        .reduce((first, last) -> last)
                        .ifPresent(row -> row.error(
                                "amount", problem.code(), problem.args().toArray()))));
    }
}
