package org.shishi.imports;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.imports.Numbering.Draft;
import org.shishi.project.Description;
import org.shishi.project.Field;
import org.shishi.project.ProjectView;
import org.shishi.project.entry.LedgerEntry;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.Cell;
import org.shishi.sheet.ledger.Heading;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.sheet.ledger.LedgerRow;
import org.shishi.sheet.ledger.RecognisedLedger;
import org.shishi.sheet.reading.SheetText;

/** Knows which column of a sheet a field of the ledger comes from, so that every finding is told beside its cell. */
final class FieldCells {

    private static final Set<Field> NAMES =
            EnumSet.of(Field.TITLE, Field.LEADER, Field.CONTACT_PERSON, Field.TASK_FORCE);

    private FieldCells() {}

    /** The cell that the field was read from; the row's first where there is no such column. */
    static String ref(LedgerRow row, @Nullable LedgerField field) {
        var value = field == null ? null : row.values().get(field);
        return value == null || value.cell().ref().isEmpty()
                ? "A" + row.number()
                : value.cell().ref();
    }

    /** Whether the row has a cell for it. */
    static boolean has(LedgerRow row, Field field) {
        var source = source(row, field);
        return source != null && row.values().containsKey(source);
    }

    /** The cell of a heading in the header's first row. */
    static String heading(RecognisedLedger sheet, Heading heading) {
        return sheet.table().rows().stream()
                .filter(row -> row.number() == sheet.headerRow())
                .map(row -> row.cell(heading.column()).ref())
                .findFirst()
                .orElse("");
    }

    /** The letters of its column. */
    static String letter(Heading heading) {
        return Cell.letters(heading.column());
    }

    static String ref(LedgerRow row, Field field) {
        return ref(row, source(row, field));
    }

    /** A table with one column for units or words fills both of their fields from it. */
    private static @Nullable LedgerField source(LedgerRow row, Field field) {
        var own = field.sheet();
        if (own == null || row.values().containsKey(own)) {
            return own;
        }
        return switch (own) {
            case LEAD_UNIT -> LedgerField.RESPONSIBLE_UNITS;
            case TITLE -> LedgerField.CONTENT;
            default -> own;
        };
    }

    /** A code in small letters or full width is the one that it is in the ledger. */
    static void asKept(Draft draft, ProjectView project) {
        var written = draft.entry().code();
        if (!written.equals(project.code())) {
            draft.entry().with(Field.CODE, project.code());
            var ref = ref(draft.row(), Field.CODE);
            draft.notes().add(Note.notice(ref, "imports.code.read-as", written, project.code()));
        }
        for (var field : Field.values()) {
            var column = field.sheet();
            if (column != null
                    && field.type() == String.class
                    && (saysNothing(draft.row().text(column), project.get(field))
                            || NAMES.contains(field) && looksLike(draft.entry(), field, project))) {
                draft.entry().with(field, project.get(field));
            }
        }
    }

    /** Another width or space is no change of a name. */
    private static boolean looksLike(LedgerEntry entry, Field field, ProjectView project) {
        var kept = String.valueOf(project.get(field));
        return entry.get(field, String.class)
                .filter(said -> !said.isBlank() && WrittenText.alike(said).equals(WrittenText.alike(kept)))
                .isPresent();
    }

    /** 无 empties a field, unless just that is what the ledger says. */
    private static boolean saysNothing(String text, @Nullable Object kept) {
        return !text.isBlank() && SheetText.isNothing(text) && text.strip().equals(kept);
    }

    /** A project that was found by its words keeps them as they were typed: another width or space is no change. */
    static void keepWords(LedgerEntry entry, Description kept) {
        for (var field : List.of(Field.TITLE, Field.CONTENT, Field.TARGET)) {
            var said = entry.get(field, String.class).orElse("");
            var known = String.valueOf(kept.get(field));
            if (!said.isEmpty() && WrittenText.alike(said).equals(WrittenText.alike(known))) {
                entry.with(field, known);
            }
        }
    }
}
