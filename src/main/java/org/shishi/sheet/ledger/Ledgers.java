package org.shishi.sheet.ledger;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.shishi.shared.RuleViolation;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.reading.SheetKind;
import org.shishi.sheet.reading.SheetText;

/** Finds the ledger in an uploaded file: which sheet, which header, which column is what. */
public final class Ledgers {

    /** Sheets of these say projects too, and are never ledgers. */
    private static final Set<SheetKind> OTHERS =
            EnumSet.of(SheetKind.MONEY, SheetKind.REPORTS, SheetKind.VOTES, SheetKind.SATISFACTION);

    /** Words of these headings stand in ledgers as well. */
    private static final Set<SheetKind> ALIKE = EnumSet.of(SheetKind.UNITS, SheetKind.CALENDAR, SheetKind.LEDGER);

    private static final Set<LedgerField> PLANNED = EnumSet.of(
            LedgerField.LEVEL,
            LedgerField.DEADLINE,
            LedgerField.TOTAL_INVESTMENT,
            LedgerField.ANNUAL_INVESTMENT,
            LedgerField.FIXED_QUOTA);

    /** What a ledger says of its projects, and a sheet of a month's progress does not. */
    private static final Set<LedgerField> OWN = EnumSet.of(
            LedgerField.CODE,
            LedgerField.LEVEL,
            LedgerField.LEAD_UNIT,
            LedgerField.RESPONSIBLE_UNITS,
            LedgerField.CONTENT,
            LedgerField.ANNUAL_TARGET,
            LedgerField.DEADLINE,
            LedgerField.STATUS,
            LedgerField.START_DATE,
            LedgerField.COMPLETION_DATE,
            LedgerField.TOTAL_INVESTMENT,
            LedgerField.ANNUAL_INVESTMENT,
            LedgerField.FIXED_QUOTA);

    private static final Pattern REPORTED =
            Pattern.compile("(?:下一?步).*|(?:本[月期]|累计|已)?完成(?:数量|投资|工程量).*|(?:本[月期]|累计)(?:完成|支付).*");

    /** A title that says of which month or half of one it is. */
    private static final Pattern OF_MONTH = Pattern.compile(
            "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月[份上下半旬]*.{0,8}(?:进展|进度|推进|完成情况|报送)|(?:进展|进度)情况?(?:月报|半月报|报送)");

    private static final int DEPTH = 40;

    private Ledgers() {}

    /** Refuses a file of another door, {@code sheet.door.other}: its headings say so, and it has none that tell a ledger. */
    public static void refuseOthers(List<SheetTable> tables) {
        var fields = all(tables).stream()
                .findFirst()
                .map(found -> found.mapping().keySet())
                .orElse(Set.of());
        likeOther(tables, fields).ifPresent(kind -> {
            throw RuleViolation.at("file", "sheet.door.other", kind);
        });
        SheetKind.of(tables)
                .filter(kind -> fields.isEmpty()
                        || OTHERS.contains(kind)
                        || !ALIKE.contains(kind) && PLANNED.stream().noneMatch(fields::contains))
                .flatMap(kind -> SheetKind.LEDGER.elsewhere(tables))
                .ifPresent(elsewhere -> {
                    throw elsewhere;
                });
    }

    /** What names projects and says of each only how far it is in that month: no ledger, whatever it is called. */
    private static Optional<SheetKind> likeOther(List<SheetTable> tables, Set<LedgerField> fields) {
        if (OWN.stream().anyMatch(fields::contains)) {
            return Optional.empty();
        }
        var words = tables.stream()
                .sorted(SheetTable.AS_SEEN)
                .limit(1)
                .flatMap(table -> table.rows().stream().limit(DEPTH))
                .flatMap(row -> row.cells().stream())
                .map(cell -> SheetText.withoutSpaces(cell.text()))
                .toList();
        boolean reported = words.stream().anyMatch(REPORTED.asMatchPredicate())
                && words.stream().anyMatch(word -> OF_MONTH.matcher(word).find());
        return reported && fields.contains(LedgerField.PERCENT) ? Optional.of(SheetKind.REPORTS) : Optional.empty();
    }

    /**
     * The sheet that lay open or else explains the most columns; where none is known for a ledger, the first that could have
     * headings, for a person to say what they mean.
     */
    public static RecognisedLedger find(List<SheetTable> tables) {
        return all(tables).stream()
                .findFirst()
                .or(() -> tables.stream()
                        .sorted(SheetTable.AS_SEEN)
                        .flatMap(table ->
                                HeaderFinder.guess(table).stream().map(header -> RecognisedLedger.of(table, header)))
                        .findFirst())
                .orElseThrow(() -> RuleViolation.at("file", "sheet.ledger.none"));
    }

    /** Every sheet that could be a ledger, the likeliest first. */
    public static List<RecognisedLedger> all(List<SheetTable> tables) {
        return tables.stream()
                .flatMap(table -> recognise(table).stream())
                .sorted(Comparator.comparing(RecognisedLedger::table, SheetTable.AS_SEEN)
                        .thenComparing(found -> -found.mapping().size()))
                .toList();
    }

    /** Empty when no row of the sheet heads at least three known columns, one of them a title or content. */
    public static Optional<RecognisedLedger> recognise(SheetTable table) {
        return HeaderFinder.find(table).map(header -> RecognisedLedger.of(table, header));
    }

    /** The sheet with the header that a person pointed out, whatever it explains. */
    public static RecognisedLedger withHeader(SheetTable table, int rowNumber) {
        for (var i = 0; i < table.rows().size(); i++) {
            if (table.rows().get(i).number() == rowNumber) {
                return RecognisedLedger.of(table, HeaderFinder.at(table, i));
            }
        }
        throw RuleViolation.at("file", "sheet.ledger.no-such-row", Integer.toString(rowNumber));
    }
}
