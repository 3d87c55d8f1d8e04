package org.shishi.sheet.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.reading.SheetText;

/**
 * Finds rows that stand for the rows below them, which are numbered one step deeper: 一 道路类 over 1 and 2, 1 over 1.1 and 1.2.
 * Read as a project such a row counts its money twice.
 *
 * @param members the numbers of the rows that it stands for
 * @param known whether it says nothing of a project, or has the sum of its rows; otherwise a person must say what it is
 */
public record GroupRow(LedgerRow row, List<Integer> members, boolean known) {

    private static final int DOTTED = 3;
    private static final int BRACKETED = 10;
    private static final int CIRCLED = 11;
    private static final int NONE = 20;

    private static final Pattern HAN = Pattern.compile("第?[一二三四五六七八九十]{1,3}(?:[类部方]|[、.])?");
    private static final Pattern HAN_BRACKETED = Pattern.compile("\\([一二三四五六七八九十]{1,3}\\)[、.]?");
    private static final Pattern ARABIC = Pattern.compile("\\d{1,4}(?:[.-]\\d{1,3}){0,4}[、.]?");
    private static final Pattern ARABIC_BRACKETED = Pattern.compile("\\(\\d{1,3}\\)|\\d{1,3}\\)");
    private static final Pattern CIRCLE = Pattern.compile("[①-⑳]");
    private static final Pattern TITLE_NUMBER =
            Pattern.compile("(?:第?[一二三四五六七八九十]{1,3}[类部方]?、|\\([一二三四五六七八九十\\d]{1,3}\\)|\\d{1,3}、|[①-⑳]).*");

    private static final Set<LedgerField> OF_PROJECT = EnumSet.of(
            LedgerField.LEVEL,
            LedgerField.LEAD_UNIT,
            LedgerField.RESPONSIBLE_UNITS,
            LedgerField.DEADLINE,
            LedgerField.STATUS);

    public GroupRow {
        members = List.copyOf(members);
    }

    public String title() {
        return row.text(LedgerField.TITLE).strip();
    }

    /** How a row is numbered: the deeper the later. */
    private record Place(LedgerRow row, String number, int depth) {

        static Place of(LedgerRow row) {
            var number = number(row);
            return new Place(row, number.replaceAll("[、.]$", ""), depth(number));
        }

        private static String number(LedgerRow row) {
            var own = SheetText.withoutSpaces(row.text(LedgerField.SEQUENCE));
            if (!own.isEmpty() || row.values().containsKey(LedgerField.SEQUENCE)) {
                return own;
            }
            var first = row.text().strip().split("\\s", 2)[0];
            var title = SheetText.withoutSpaces(row.values().isEmpty() ? row.text() : row.text(LedgerField.TITLE));
            return TITLE_NUMBER.matcher(title).matches()
                    ? title.replaceFirst("^(.*?[、)类部方]|[①-⑳]).*", "$1")
                    : row.values().isEmpty() ? SheetText.withoutSpaces(first) : "";
        }

        private static int depth(String number) {
            if (ARABIC.matcher(number).matches()) {
                return DOTTED + number.replaceAll("[、.]$", "").split("[.-]").length - 1;
            }
            return HAN.matcher(number).matches()
                    ? 1
                    : HAN_BRACKETED.matcher(number).matches()
                            ? 2
                            : ARABIC_BRACKETED.matcher(number).matches()
                                    ? BRACKETED
                                    : CIRCLE.matcher(number).matches() ? CIRCLED : NONE;
        }

        boolean isNumbered() {
            return depth < NONE;
        }

        /** 1.1 is below 1, and below no other number. */
        boolean isAbove(Place other) {
            return depth < other.depth
                    && (depth < DOTTED
                            || depth >= BRACKETED
                            || other.depth >= BRACKETED
                            || other.number.startsWith(number + ".")
                            || other.number.startsWith(number + "-"));
        }
    }

    /** Those of the sheet, in its order, whatever they are taken for. */
    public static List<GroupRow> in(List<LedgerRow> rows) {
        var places = rows.stream()
                .filter(row -> row.kind() == RowKind.DATA || row.kind() == RowKind.SECTION)
                .map(Place::of)
                .toList();
        return IntStream.range(0, places.size())
                .mapToObj(at -> at(places, at))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** The same rows, of which those that are known for such rows are headings. */
    static List<LedgerRow> sorted(List<LedgerRow> rows) {
        var known = in(rows).stream().filter(GroupRow::known).map(GroupRow::row).toList();
        return known.isEmpty()
                ? rows
                : rows.stream()
                        .map(row -> known.contains(row) ? row.as(RowKind.SECTION) : row)
                        .toList();
    }

    private static @Nullable GroupRow at(List<Place> places, int at) {
        var place = places.get(at);
        if (at + 1 >= places.size() || place.row().values().isEmpty() || !place.isNumbered()) {
            return null;
        }
        var below = places.subList(at + 1, places.size()).stream()
                .takeWhile(place::isAbove)
                .toList();
        if (below.isEmpty()) {
            return null;
        }
        var ends = new ArrayList<LedgerRow>();
        for (int i = 0; i < below.size(); i++) {
            if (i + 1 == below.size()
                    || !below.get(i).isAbove(below.get(i + 1))
                    || !below.get(i).isNumbered()) {
                ends.add(below.get(i).row());
            }
        }
        int depth = below.get(0).depth();
        var next = below.stream()
                .filter(one -> one.depth() == depth)
                .map(Place::row)
                .toList();
        var members = ends.stream().map(LedgerRow::number).toList();
        boolean coded = has(place.row(), LedgerField.CODE);
        boolean sum = !coded && (isSum(place.row(), next) || isSum(place.row(), ends));
        if (!below.get(0).isNumbered()) { // lines without a number may be anything
            return sum && next.size() > 1 ? new GroupRow(place.row(), members, true) : null;
        }
        boolean bare = !coded && isBare(place.row()) && ends.stream().noneMatch(GroupRow::isBare);
        return new GroupRow(place.row(), members, bare || sum);
    }

    private static boolean isBare(LedgerRow row) {
        return OF_PROJECT.stream().noneMatch(field -> has(row, field));
    }

    /** Whether each amount that both have is the sum of theirs. */
    private static boolean isSum(LedgerRow row, List<LedgerRow> parts) {
        var fields = row.values().keySet().stream()
                .filter(LedgerField::isMoney)
                .filter(field -> row.number(field) != null)
                .filter(field -> parts.stream().anyMatch(part -> part.number(field) != null))
                .toList();
        return fields.stream()
                        .anyMatch(field ->
                                Objects.requireNonNull(row.number(field)).signum() != 0)
                && fields.stream()
                        .allMatch(field -> parts.stream()
                                        .map(part -> Objects.requireNonNullElse(part.number(field), BigDecimal.ZERO))
                                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                                        .compareTo(Objects.requireNonNull(row.number(field)))
                                == 0);
    }

    private static boolean has(LedgerRow row, LedgerField field) {
        var value = row.values().get(field);
        return value != null
                && !value.cell().isEmpty()
                && !value.cell().covered()
                && !SheetText.isNothing(value.cell().text());
    }
}
