package org.shishi.funding.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shishi.funding.FundingChannel;
import org.shishi.funding.FundingStage;
import org.shishi.funding.FundingTier;
import org.shishi.funding.MoneyFormat;
import org.shishi.sheet.Cell;
import org.shishi.sheet.CellKind;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.reading.DatePrecision;
import org.shishi.sheet.reading.ReadDate;
import org.shishi.sheet.reading.ReadMoney;

/** Reads the cells of a row as an entry, and notes beside each cell what is wrong or was understood otherwise than written. */
final class EntryRowReader {

    private static final int LONGEST_DOCUMENT = 60;
    private static final int LONGEST_NOTE = 500;

    private final EntryColumns columns;
    private final NamedProjects projects;
    private final LocalDate asOf;

    /** @param asOf the day that the sheet is of: a date without a year is the last one until then */
    EntryRowReader(EntryColumns columns, NamedProjects projects, LocalDate asOf) {
        this.columns = columns;
        this.projects = projects;
        this.asOf = asOf;
    }

    ReadEntry read(SheetRow row) {
        var said = columns.word(row, EntryColumns.CODE);
        var named = projects.of(row);
        var project = named.project();
        var read = new ReadEntry(row, said.isEmpty() && project != null ? project.code() : said, columns);
        read.project = project;
        if (project == null) {
            read.error("code", named.problem(), named.args());
        }
        read.number = number(row, EntryColumns.NUMBER, "number", read);
        read.counter = number(row, EntryColumns.COUNTER, "counter", read);
        read.stage = word(row, EntryColumns.STAGE, "stage", FundingStage::ofWord, read);
        read.tier = word(row, EntryColumns.TIER, "tier", FundingTier::ofWord, read);
        read.channel = word(row, EntryColumns.CHANNEL, "channel", FundingChannel::ofWord, read);
        day(row, read);
        amount(row, read);
        read.documentNumber = text(row, EntryColumns.DOCUMENT, LONGEST_DOCUMENT, read);
        read.note = text(row, EntryColumns.NOTE, LONGEST_NOTE, read);
        return read;
    }

    private @Nullable Long number(SheetRow row, String heading, String field, ReadEntry read) {
        var text = columns.word(row, heading);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,18}")) {
            read.error(field, "funding.number.unread", text);
            return null;
        }
        return Long.valueOf(text);
    }

    private <E> @Nullable E word(
            SheetRow row, String heading, String field, Function<String, Optional<E>> read, ReadEntry into) {
        var text = columns.word(row, heading);
        var word = read.apply(text.replaceAll("\\s", ""));
        if (word.isEmpty()) {
            into.error(field, text.isEmpty() ? "funding.word.missing" : "funding." + field + ".unknown", heading, text);
        }
        return word.orElse(null);
    }

    private void day(SheetRow row, ReadEntry read) {
        var reading = ReadDate.until(columns.cell(row, EntryColumns.DAY), asOf);
        reading.problems().forEach(problem -> {
            if (problem.blocking()) {
                read.error("on", problem.code(), problem.args().toArray());
            } else {
                read.notice("on", problem.code(), problem.args().toArray());
            }
        });
        var value = reading.value();
        if (value == null) {
            if (reading.problems().isEmpty()) {
                read.error("on", "funding.date.missing");
            }
        } else if (value.precision() != DatePrecision.DAY) {
            read.error("on", "funding.date.no-day", reading.text());
        } else {
            read.on = value.to();
        }
    }

    private void amount(SheetRow row, ReadEntry read) {
        if (columns.waits(row)) {
            read.wait("funding.amount.waits");
            return;
        }
        var foreign = columns.leftUnit(row);
        if (foreign.isPresent()) {
            read.leave("funding.amount.unit-left", foreign.get());
            return;
        }
        var first = columns.bookedWith(row);
        if (first.isPresent()) {
            read.leave("funding.amount.with-first", String.valueOf(first.get()));
            return;
        }
        var cell = columns.cell(row, EntryColumns.AMOUNT);
        var negative = isNegative(cell);
        var reading = ReadMoney.of(negative ? positive(cell) : cell, columns.unit());
        if (reading.isUnread()) {
            reading.problems()
                    .forEach(problem ->
                            read.error("amount", problem.code(), problem.args().toArray()));
            return;
        }
        var value = reading.value();
        if (value == null) {
            read.error("amount", "funding.amount.missing");
            return;
        }
        if (!reading.remark().isEmpty()) {
            read.error("amount", "funding.amount.vague", cell.text());
            return;
        }
        read.amount = negative ? value.negate() : value;
        if (negative && read.counter == null) {
            read.error("amount", "funding.amount.negative", MoneyFormat.plain(read.amount));
        }
        if (cell.kind() == CellKind.TEXT && !plain(cell.text(), read.amount)) {
            read.notice("amount", "funding.amount.read-as", columns.written(cell), MoneyFormat.plain(read.amount));
        }
    }

    static boolean isNegative(Cell cell) {
        return !cell.covered() && cell.text().strip().matches("(?s)[-－−].+");
    }

    static Cell positive(Cell cell) {
        var number = cell.number();
        return cell.kind() == CellKind.NUMBER && number != null
                ? Cell.number(cell.ref(), number.negate())
                : Cell.text(cell.ref(), cell.text().strip().substring(1));
    }

    private static boolean plain(String text, BigDecimal amount) {
        return text.strip().matches("-?\\d+(\\.\\d+)?") && new BigDecimal(text.strip()).compareTo(amount) == 0;
    }

    private String text(SheetRow row, String heading, int longest, ReadEntry read) {
        var text = columns.text(row, heading);
        if (text.length() > longest) {
            read.error(
                    heading.equals(EntryColumns.NOTE) ? "note" : "document", "funding.text.too-long", heading, longest);
        }
        return text;
    }
}
