package org.shishi.funding.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.shishi.funding.EntryRows.Source;
import org.shishi.funding.FundedProject;
import org.shishi.funding.FundingStage;
import org.shishi.funding.MoneyFormat;
import org.shishi.funding.sheet.SheetEntry.Outcome;

/** Holds the amounts of a sheet against what stands and what the project costs: a slip in a unit or a sum is no new money. */
final class AmountSense {

    private static final BigDecimal FAR = BigDecimal.TEN;

    private final List<ReadEntry> rows;
    private final Map<Source, BigDecimal> standing;
    private final Map<Stages, BigDecimal> there = new HashMap<>();
    private final Map<Stages, BigDecimal> here = new HashMap<>();

    private record Stages(long project, FundingStage stage) {}

    /** @param standing what is booked of their projects */
    AmountSense(List<ReadEntry> rows, Map<Source, BigDecimal> standing) {
        this.rows = rows;
        this.standing = standing;
    }

    /** Of amounts that have come together until then only what is not booked yet is new. */
    void leaveWhatStands() {
        var booked = new HashMap<>(standing);
        for (var row : rows) {
            var amount = row.amount;
            var source = source(row);
            if (row.outcome != Outcome.NEW || amount == null || source.isEmpty() || row.number != null) {
                continue;
            }
            var stands = booked.getOrDefault(source.get(), BigDecimal.ZERO);
            var more = amount.subtract(stands);
            var said = MoneyFormat.plain(amount);
            var before = MoneyFormat.plain(stands);
            var difference = MoneyFormat.plain(more);
            if (more.signum() < 0) {
                row.error("amount", "funding.cumulative.less", said, before, difference);
            } else if (more.signum() == 0) {
                row.leave("funding.cumulative.same", said, before);
            } else {
                row.amount = more;
                row.notice("amount", "funding.cumulative.more", said, before, difference);
                booked.put(source.get(), amount);
            }
        }
    }

    private static Optional<Source> source(ReadEntry row) {
        return row.project == null || row.stage == null || row.tier == null || row.channel == null
                ? Optional.empty()
                : Optional.of(new Source(row.project.id(), row.stage, row.tier, row.channel));
    }

    /** Asks about amounts that are far beyond the project, and about payments of more than there is. */
    void ask() {
        addUp();
        var paid = new HashMap<Long, BigDecimal>();
        for (var row : rows) {
            if (!row.counts() || row.number != null && row.outcome == Outcome.UNCHANGED) {
                continue;
            }
            var amount = Objects.requireNonNull(row.amount);
            var project = row.ofProject();
            if (row.stage == FundingStage.PAID) {
                paid.merge(project.id(), amount, BigDecimal::add);
            }
            if (amount.signum() > 0) {
                doubts(row, project, paid.getOrDefault(project.id(), BigDecimal.ZERO)).stream()
                        .limit(1)
                        .forEach(doubt -> row.ask(doubt.code(), doubt.is(), doubt.against()));
            }
        }
    }

    /** Two amounts that do not go together. */
    private record Doubt(String code, String is, String against) {

        static Doubt of(String code, BigDecimal is, BigDecimal against) {
            return new Doubt(code, MoneyFormat.plain(is), MoneyFormat.plain(against));
        }
    }

    /** @param paidHere by this sheet until this row */
    private List<Doubt> doubts(ReadEntry row, FundedProject project, BigDecimal paidHere) {
        var doubts = new ArrayList<Doubt>();
        var amount = Objects.requireNonNull(row.amount);
        var whole = project.investment();
        if (whole != null && whole.signum() > 0 && amount.compareTo(whole.multiply(FAR)) >= 0) {
            doubts.add(Doubt.of("funding.sense.far", amount, whole));
        }
        if (row.stage != FundingStage.PAID) {
            return doubts;
        }
        var paid = of(there, project, FundingStage.PAID).add(paidHere);
        if (whole != null && whole.signum() > 0 && paid.compareTo(whole) > 0) {
            doubts.add(Doubt.of("funding.sense.beyond-investment", paid, whole));
        }
        var allocated = of(there, project, FundingStage.ALLOCATED)
                .add(of(here, project, FundingStage.ALLOCATED))
                .max(of(there, project, FundingStage.ARRIVED).add(of(here, project, FundingStage.ARRIVED)));
        if (allocated.signum() > 0 && paid.compareTo(allocated) > 0) {
            doubts.add(Doubt.of("funding.sense.beyond-allocated", paid, allocated));
        }
        return doubts;
    }

    private static BigDecimal of(Map<Stages, BigDecimal> sums, FundedProject project, FundingStage stage) {
        return sums.getOrDefault(new Stages(project.id(), stage), BigDecimal.ZERO);
    }

    private void addUp() {
        standing.forEach(
                (source, sum) -> there.merge(new Stages(source.project(), source.stage()), sum, BigDecimal::add));
        for (var row : rows) {
            var stage = row.stage;
            if (row.counts() && stage != null && row.amount != null) {
                here.merge(new Stages(row.ofProject().id(), stage), row.amount, BigDecimal::add);
            }
        }
    }
}
