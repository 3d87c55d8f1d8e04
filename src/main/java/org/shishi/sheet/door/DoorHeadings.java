package org.shishi.sheet.door;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SheetAsking;
import org.shishi.sheet.HeadingRows;
import org.shishi.sheet.SaidColumns;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.reading.SheetKind;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.sheet.reading.UnitSaid;

/**
 * Knows the headings of a door by all that offices write for them. Of a sheet that lacks some of them a person is asked which
 * column each is, or which word holds for all rows; only one that is clearly another door's is refused.
 */
public final class DoorHeadings {

    /** Before a word that holds for all rows. */
    private static final String ALL = "=";

    private static final int DEPTH = 40;

    private final SheetKind kind;
    private final List<String> needed;
    private final Map<String, String> synonyms;
    private final Map<String, List<String>> words;
    private final Set<String> telling;
    private final List<String> amounts;

    private DoorHeadings(
            SheetKind kind,
            List<String> needed,
            Map<String, String> synonyms,
            Map<String, List<String>> words,
            Set<String> telling,
            List<String> amounts) {
        this.kind = kind;
        this.needed = List.copyOf(needed);
        this.synonyms = Map.copyOf(synonyms);
        this.words = Map.copyOf(words);
        this.telling = Set.copyOf(telling);
        this.amounts = List.copyOf(amounts);
    }

    /** @param needed without which nothing can be read of a row */
    public static DoorHeadings of(SheetKind kind, String... needed) {
        return new DoorHeadings(kind, List.of(needed), Map.of(), Map.of(), Set.of(), List.of());
    }

    /** Other words for a heading. */
    public DoorHeadings or(String heading, String... others) {
        var more = new LinkedHashMap<>(synonyms);
        Stream.of(others).forEach(other -> more.put(other, heading));
        return new DoorHeadings(kind, needed, more, words, telling, amounts);
    }

    /** The words of which one may hold for all rows, where the sheet has no such column. */
    public DoorHeadings allOf(String heading, Collection<String> possible) {
        var more = new LinkedHashMap<>(words);
        more.put(heading, List.copyOf(possible));
        return new DoorHeadings(kind, needed, synonyms, more, telling, amounts);
    }

    /** Headings by which a sheet is this door's, although it has those of another one too. */
    public DoorHeadings toldBy(String... headings) {
        return new DoorHeadings(kind, needed, synonyms, words, Set.of(headings), amounts);
    }

    /** The same door where another heading is needed. */
    public DoorHeadings needing(String... headings) {
        return new DoorHeadings(kind, List.of(headings), synonyms, words, telling, amounts);
    }

    /** A heading that is needed too, with or without its unit: 金额(万元). */
    public DoorHeadings amount(String heading) {
        return new DoorHeadings(kind, needed, synonyms, words, telling, List.of(heading));
    }

    public Map<String, String> synonyms() {
        return synonyms;
    }

    /** The first table that has them, as people look at the sheets; else they are asked for. */
    public TableByHeaders in(List<SheetTable> tables, SheetAsking asking) {
        return seen(tables)
                .flatMap(table -> find(table, asking).stream())
                .findFirst()
                .orElseThrow(() -> {
                    return refusal(tables, asking);
                });
    }

    /** The same where the sheet's other questions are asked apart. */
    public TableByHeaders in(List<SheetTable> tables) {
        var asking = new SheetAsking(Map.of());
        var found = in(tables, asking);
        asking.require();
        return found.alone();
    }

    /** The table of this sheet, where it has all headings, or a person has said what holds for all rows instead. */
    public Optional<TableByHeaders> find(SheetTable table, SheetAsking asking) {
        var whole = new LinkedHashMap<String, String>();
        words.forEach((heading, possible) -> asking.said(SaidColumns.heading(heading))
                .filter(said -> said.startsWith(ALL) && possible.contains(said.substring(1)))
                .ifPresent(said -> whole.put(heading, said.substring(1))));
        var columns =
                needed.stream().filter(heading -> !whole.containsKey(heading)).toArray(String[]::new);
        var found = TableByHeaders.find(table, synonyms, asking, columns).orElse(null);
        if (found == null || !amounts.stream().allMatch(heading -> has(found.columns(), heading))) {
            return Optional.empty();
        }
        var told = found;
        for (var one : whole.entrySet()) {
            if (!told.columns().containsKey(one.getKey())) {
                ask(one.getKey(), Integer.toString(told.headerRow()), List.of(), asking);
                told = told.with(one.getKey(), one.getValue());
            }
        }
        return Optional.of(told);
    }

    /** What is asked of the row that has most of the headings; why there is none, where no row could have them. */
    public RuleViolation refusal(List<SheetTable> tables, SheetAsking asking) {
        var best = heads(tables).max(Comparator.comparing(Head::known)).orElse(null);
        var elsewhere = kind.elsewhere(tables);
        if (elsewhere.isPresent() && (best == null || best.columns().stream().noneMatch(telling::contains))) {
            return elsewhere.get();
        }
        return best == null ? RuleViolation.at("file", "sheet.table.no-header", needed) : asked(best, asking);
    }

    /** How many headings the likeliest row lacks; none where no row could have them. */
    public int lacking(List<SheetTable> tables) {
        return heads(tables).mapToInt(head -> head.missing().size()).min().orElse(0);
    }

    /**
     * A row that may be that of the headings.
     *
     * @param columns its headings, and those that they stand for
     * @param others those of which nobody knows what they are
     */
    private record Head(int number, Set<String> columns, List<String> others, List<String> missing) {

        int known() {
            return -missing.size();
        }
    }

    private Stream<Head> heads(List<SheetTable> tables) {
        return seen(tables).flatMap(table -> {
            var heads = new ArrayList<Head>();
            for (int i = 0; i < Math.min(DEPTH, table.rows().size() - 1); i++) {
                if (!HeadingRows.isLower(table.rows(), i)) {
                    head(
                                    TableByHeaders.headings(table, i, synonyms),
                                    table.rows().get(i).number())
                            .ifPresent(heads::add);
                }
            }
            return heads.stream();
        });
    }

    /** One that has any of the headings, and enough columns for the others. */
    private Optional<Head> head(Map<String, Integer> columns, int number) {
        var all = Stream.concat(needed.stream(), amounts.stream()).toList();
        var missing = all.stream().filter(heading -> !has(columns, heading)).toList();
        var taken = columns.entrySet().stream()
                .filter(one -> all.stream().anyMatch(heading -> is(one.getKey(), heading)))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(HashSet::new));
        var others = new ArrayList<String>();
        columns.forEach((heading, column) -> { // the column's own heading comes first
            if (taken.add(column) && !TableByHeaders.isCounting(heading)) {
                others.add(heading);
            }
        });
        boolean known = columns.keySet().stream()
                .anyMatch(heading -> all.contains(UnitSaid.withoutUnit(heading)) || synonyms.containsValue(heading));
        boolean possible = missing.stream().allMatch(heading -> !others.isEmpty() || words.containsKey(heading));
        return !known || missing.isEmpty() || !possible
                ? Optional.empty()
                : Optional.of(new Head(number, Set.copyOf(columns.keySet()), others, missing));
    }

    private static boolean has(Map<String, Integer> columns, String heading) {
        return columns.keySet().stream().anyMatch(one -> is(one, heading));
    }

    private static boolean is(String written, String heading) {
        return written.equals(heading) || UnitSaid.withoutUnit(written).equals(heading);
    }

    private RuleViolation asked(Head head, SheetAsking asking) {
        head.missing().forEach(heading -> ask(heading, Integer.toString(head.number()), head.others(), asking));
        return asking.asks();
    }

    private void ask(String heading, String row, List<String> columns, SheetAsking asking) {
        var all = words.getOrDefault(heading, List.of()).stream().map(word -> ALL + word);
        var choices = new ArrayList<>(Stream.concat(columns.stream(), all).toList());
        var code = words.containsKey(heading) ? "sheet.question.heading.words" : "sheet.question.heading";
        var said = asking.said(SaidColumns.heading(heading))
                .filter(columns::contains)
                .orElse(null);
        if (said == null) {
            asking.name(SaidColumns.heading(heading), choices, code, row, heading);
        } else { // it was named so, and is not of that kind
            choices.remove(said);
            asking.name(SaidColumns.heading(heading), choices, "sheet.question.heading.refused", row, heading, said);
        }
    }

    private static Stream<SheetTable> seen(List<SheetTable> tables) {
        return tables.stream().sorted(SheetTable.AS_SEEN);
    }
}
