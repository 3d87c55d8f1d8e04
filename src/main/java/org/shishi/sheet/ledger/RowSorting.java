package org.shishi.sheet.ledger;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shishi.sheet.Cell;
import org.shishi.sheet.CellKind;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.reading.ReadNumber;
import org.shishi.sheet.reading.SheetText;
import org.shishi.sheet.shape.TextRows;
import org.shishi.sheet.shape.TotalLabel;

/** Tells projects from everything else that stands between them in real tables. */
final class RowSorting {

    /** The number of a group in a cell of its own: 一, （二）. */
    private static final Pattern GROUP_NUMBER = Pattern.compile("第?\\(?[一二三四五六七八九十]+[)、.]?");

    /** 教育类（2项）, with or without its number before it. */
    private static final Pattern GROUP = Pattern.compile(
            "(?:第?\\(?[一二三四五六七八九十]+[)、.]{0,2})?[^,。;]{1,20}?(?:类(?:项目|工程)?|(?=\\())(?:\\((?:共|计)*\\d{1,4}(?:项|个|件)\\))?[:、]?");

    /** 教育领域, 交通类（1个）: a heading whatever its number looks like. */
    private static final Pattern FIELD_OF_WORK =
            Pattern.compile("[^,。;]{1,20}?(?:类(?:项目|工程)?|领域|方面|板块)(?:\\((?:共|计)*\\d{1,4}(?:项|个|件)\\))?[:、]?");

    /** The number of a group, in any form: （1）, 2、, ③, 一. */
    private static final Pattern ANY_NUMBER = Pattern.compile("第?\\(?(?:[一二三四五六七八九十]{1,3}|\\d{1,3})[)、.]{0,2}|[①-⑳]");

    /** What a row says of a project, and no heading of a group. */
    private static final Set<LedgerField> OF_PROJECT = EnumSet.of(
            LedgerField.CODE,
            LedgerField.LEVEL,
            LedgerField.LEAD_UNIT,
            LedgerField.RESPONSIBLE_UNITS,
            LedgerField.DEADLINE,
            LedgerField.STATUS,
            LedgerField.PERCENT);

    /** What a line is beside contents so that it is a project of its own. */
    private static final Set<LedgerField> SAID = EnumSet.of(
            LedgerField.LEVEL,
            LedgerField.LEAD_UNIT,
            LedgerField.DEADLINE,
            LedgerField.STATUS,
            LedgerField.PERCENT,
            LedgerField.TOTAL_INVESTMENT,
            LedgerField.ANNUAL_INVESTMENT);

    /** How a line begins that tells a part of the project above. */
    private static final Pattern PART = Pattern.compile("\\(?(?:其中|包括|包含|含|另|续)|[①-⑳\\-—–·•]");

    private final Map<LedgerField, Heading> columns;
    private boolean begun;

    RowSorting(Map<LedgerField, Heading> columns) {
        this.columns = columns;
    }

    RowKind kind(SheetRow row) {
        var kind = sorted(row);
        begun |= kind == RowKind.DATA;
        return kind;
    }

    private RowKind sorted(SheetRow row) {
        var own = row.cells().stream()
                .filter(cell -> !cell.isEmpty() && !cell.covered())
                .toList();
        var first = own.isEmpty() ? "" : SheetText.withoutSpaces(own.get(0).text());
        if (isHeaderAgain(row)) {
            return RowKind.HEADER;
        }
        if (TotalLabel.is(first) || TotalLabel.is(title(row)) && !has(row, LedgerField.CODE)) {
            return RowKind.TOTAL;
        }
        if (TextRows.NOTE.matcher(first).matches() || ownColumns(row) == 0) {
            return RowKind.NOTE;
        }
        if (own.size() == 1 && isSection(row, own, first) || own.size() > 1 && isGroup(row, own)) {
            return RowKind.SECTION;
        }
        return isNumbered(row) || !begun || isWhole(row) || isNamed(row) ? RowKind.DATA : RowKind.CONTINUATION;
    }

    /** Whether another table begins there, whose columns are not those of this one. */
    boolean isOtherHeader(SheetRow row) {
        var own = row.cells().stream()
                .filter(cell -> !cell.isEmpty() && !cell.covered())
                .toList();
        var known = own.stream()
                .flatMap(cell -> HeadingWords.field(cell.text()).stream())
                .collect(Collectors.toSet());
        return known.size() >= 3
                && known.size() * 2 > own.size()
                && (known.contains(LedgerField.TITLE) || known.contains(LedgerField.CONTENT))
                && !isHeaderAgain(row);
    }

    private boolean isHeaderAgain(SheetRow row) {
        var same = columns.values().stream()
                .filter(heading -> SheetText.withoutSpaces(
                                row.cell(heading.column()).text())
                        .equals(SheetText.withoutSpaces(heading.text())))
                .count();
        return same >= 3;
    }

    /** One text over several columns, or one that is numbered as headings are. */
    private boolean isSection(SheetRow row, List<Cell> own, String text) {
        var at = row.cells().indexOf(own.get(0));
        var wide = row.cell(at + 1).covered()
                && row.cell(at + 1).text().equals(own.get(0).text());
        return wide || TextRows.NUMBERED.matcher(text).matches() || (!begun && !isTitled(row));
    }

    /** The heading of a group with the sum of it, or with how many there are: 一 | 教育类（2项） | 500. */
    private boolean isGroup(SheetRow row, List<Cell> own) {
        if (OF_PROJECT.stream().anyMatch(field -> has(row, field))) {
            return false;
        }
        if (isFieldOfWork(row, own)) {
            return true;
        }
        var texts = own.stream()
                .filter(cell ->
                        cell.kind() == CellKind.TEXT && ReadNumber.of(cell).value() == null)
                .map(cell -> SheetText.withoutSpaces(cell.text()))
                .toList();
        boolean numbered =
                texts.size() == 2 && GROUP_NUMBER.matcher(texts.get(0)).matches();
        var label = texts.isEmpty() ? "" : texts.get(texts.size() - 1);
        return texts.size() == (numbered ? 2 : 1)
                && (numbered || TextRows.NUMBERED.matcher(label).matches())
                && GROUP.matcher(label).matches();
    }

    /** Words that name a field of work, and beside them only a number and sums. */
    private boolean isFieldOfWork(SheetRow row, List<Cell> own) {
        return FIELD_OF_WORK.matcher(title(row)).matches()
                && own.stream()
                        .filter(cell -> !SheetText.withoutSpaces(cell.text()).equals(title(row)))
                        .allMatch(cell -> ReadNumber.of(cell).value() != null
                                || ANY_NUMBER
                                        .matcher(SheetText.withoutSpaces(cell.text()))
                                        .matches());
    }

    /** A number or code of its own makes a row a project. */
    private boolean isNumbered(SheetRow row) {
        if (!columns.containsKey(LedgerField.SEQUENCE) && !columns.containsKey(LedgerField.CODE)) {
            return isTitled(row);
        }
        return has(row, LedgerField.SEQUENCE) || has(row, LedgerField.CODE);
    }

    /**
     * A row with most of its columns filled is a project, even when its number is missing or stands for a whole group
     * of projects.
     */
    private boolean isWhole(SheetRow row) {
        return isTitled(row) && ownColumns(row) * 2 >= columns.size();
    }

    /**
     * A row with a title of its own is a project, however much it leaves blank; so is one without a column for titles that says
     * something else of a project, unless one number reaches over it and the row above.
     */
    private boolean isNamed(SheetRow row) {
        if (has(row, LedgerField.TITLE)) {
            return !PART.matcher(title(row)).lookingAt();
        }
        boolean reached = Stream.of(LedgerField.SEQUENCE, LedgerField.CODE)
                .flatMap(field -> Stream.ofNullable(columns.get(field)))
                .anyMatch(heading -> row.cell(heading.column()).covered());
        return !columns.containsKey(LedgerField.TITLE)
                && has(row, LedgerField.CONTENT)
                && !reached
                && SAID.stream().anyMatch(field -> has(row, field));
    }

    private String title(SheetRow row) {
        var heading = columns.get(LedgerField.TITLE);
        return heading == null
                ? ""
                : SheetText.withoutSpaces(row.cell(heading.column()).text());
    }

    private boolean isTitled(SheetRow row) {
        return has(row, LedgerField.TITLE) || has(row, LedgerField.CONTENT);
    }

    private long ownColumns(SheetRow row) {
        return columns.keySet().stream().filter(field -> has(row, field)).count();
    }

    private boolean has(SheetRow row, LedgerField field) {
        var heading = columns.get(field);
        return heading != null
                && !row.cell(heading.column()).isEmpty()
                && !row.cell(heading.column()).covered();
    }
}
