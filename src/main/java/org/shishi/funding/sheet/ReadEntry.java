package org.shishi.funding.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.funding.DuplicateKey;
import org.shishi.funding.EnterMoney;
import org.shishi.funding.FundedProject;
import org.shishi.funding.FundingChannel;
import org.shishi.funding.FundingEntry;
import org.shishi.funding.FundingStage;
import org.shishi.funding.FundingTier;
import org.shishi.funding.sheet.SheetEntry.Outcome;
import org.shishi.sheet.SheetRow;

/** A row of a sheet while it is looked at: what its cells say, where they are, and what is noted about them. */
final class ReadEntry {

    final int row;
    final String code;

    @Nullable
    Long number;

    @Nullable
    Long counter;

    @Nullable
    LocalDate on;

    @Nullable
    FundingStage stage;

    @Nullable
    FundingTier tier;

    @Nullable
    FundingChannel channel;

    @Nullable
    BigDecimal amount;

    String documentNumber = "";
    String note = "";

    @Nullable
    FundedProject project;

    /** The row of this sheet that it takes back. */
    @Nullable
    ReadEntry countered;

    Outcome outcome = Outcome.NEW;
    private final SheetRow own;
    private final EntryColumns columns;
    private final List<SheetNote> notes = new ArrayList<>();

    /** @param own the row, one of several of its number where amounts stand beside each other */
    ReadEntry(SheetRow own, String code, EntryColumns columns) {
        this.own = own;
        this.row = own.number();
        this.code = code;
        this.columns = columns;
    }

    void error(String field, String message, Object... args) {
        notes.add(SheetNote.error(columns.ref(own, field), message, args));
        outcome = Outcome.ERROR;
    }

    void notice(String field, String message, Object... args) {
        notes.add(SheetNote.notice(columns.ref(own, field), message, args));
    }

    void ask(String message, Object... args) {
        notice("amount", message, args);
        outcome = Outcome.ASKED;
    }

    /** Nothing can be said of it before a question about its amount is answered. */
    void wait(String message) {
        standAside(Outcome.WAITS, message);
    }

    /** It is no entry of its own. */
    void leave(String message, Object... args) {
        standAside(Outcome.LEFT, message, args);
    }

    private void standAside(Outcome as, String message, Object... args) {
        notice("amount", message, args);
        if (!wrong()) {
            outcome = as;
        }
    }

    /** Whether it may become an entry. */
    boolean counts() {
        return outcome == Outcome.NEW || outcome == Outcome.ASKED;
    }

    boolean wrong() {
        return outcome == Outcome.ERROR;
    }

    boolean negative() {
        return amount != null && amount.signum() < 0;
    }

    /** As an entry; a counter-entry with the amount that it takes back. Only of a row that is not wrong. */
    EnterMoney entry() {
        return new EnterMoney(
                code,
                Objects.requireNonNull(stage),
                Objects.requireNonNull(tier),
                Objects.requireNonNull(channel),
                Objects.requireNonNull(on),
                Objects.requireNonNull(amount).abs(),
                documentNumber,
                note,
                false);
    }

    FundedProject ofProject() {
        return Objects.requireNonNull(project);
    }

    DuplicateKey twin() {
        return DuplicateKey.of(ofProject().id(), entry());
    }

    /** Whether an entry of the ledger says the same as this row. */
    boolean says(FundingEntry known) {
        return known.code().equals(code)
                && known.stage() == stage
                && known.tier() == tier
                && known.channel() == channel
                && known.on().equals(on)
                && amount != null
                && known.amount().compareTo(amount) == 0
                && known.documentNumber().equals(documentNumber)
                && known.note().equals(note)
                && Objects.equals(known.counterOf(), counter);
    }

    /** Whether this row takes all of that entry back. */
    boolean counters(FundingEntry stored) {
        return stored.code().equals(code)
                && stored.stage() == stage
                && stored.tier() == tier
                && stored.channel() == channel
                && amount != null
                && stored.amount().compareTo(amount.negate()) == 0
                && on != null
                && !on.isBefore(stored.on());
    }

    /** Whether that row takes all of this one back. */
    boolean counteredBy(ReadEntry counter) {
        return counter.code.equals(code)
                && counter.stage == stage
                && counter.tier == tier
                && counter.channel == channel
                && amount != null
                && counter.amount != null
                && counter.amount.negate().compareTo(amount) == 0
                && on != null
                && counter.on != null
                && !counter.on.isBefore(on);
    }

    SheetEntry shown() {
        return new SheetEntry(
                row,
                outcome,
                code,
                project == null ? "" : project.title(),
                stage,
                tier,
                channel,
                on,
                amount,
                documentNumber,
                note,
                notes);
    }
}
