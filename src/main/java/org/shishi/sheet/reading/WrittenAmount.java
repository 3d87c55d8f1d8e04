package org.shishi.sheet.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Takes an amount in words apart: its number, the unit behind it or in a bracket after it (3000(千元)), and what stands beside.
 *
 * @param about 约 and the like, which say that it is not exact
 * @param units where in the text the words of its units stand; none where the column's holds
 * @param beside what follows, brackets and all, without a bracket that names the unit only
 */
record WrittenAmount(String text, BigDecimal number, String about, List<Place> units, String beside) {

    /** A word of the text. */
    record Place(int start, int end, String word) {}

    private static final String OPEN = "(\\[【〔{";
    private static final String CLOSED = ")\\]】〕}";
    private static final Pattern SHAPE =
            Pattern.compile("(?s)\\s*((?:约|近|超过?|不足|共|合计)?)\\s*(?:人民币|RMB|CNY)?\\s*[¥￥]?\\s*"
                    + "(-?(?:\\d{1,3}(?:[, ]\\d{3}){1,5}|\\d{1,18})(?:\\.\\d{1,18})?)\\s*([余多]?)\\s*"
                    + "([^\\d\\s.,;+~" + OPEN + CLOSED + "-]{0,8})\\s*((?:[" + OPEN + "].*)?)");

    /** A number with what it counts, which is no word of its own: 200万元, 2024年. */
    private static final Pattern COUNTED_OR_WORD =
            Pattern.compile("\\d[\\d.,]*\\s*[^\\d\\s.,;:、" + OPEN + CLOSED + "]*|([^\\d\\s.,;:、" + OPEN + CLOSED
                    + "](?:[^\\d.,;:、" + OPEN + CLOSED + "]*[^\\d\\s.,;:、" + OPEN + CLOSED + "])?)");

    private static final Pattern AROUND = Pattern.compile("^(?:(?:金额|货币|计量)?\\s*单位\\s*为?|[以按计])\\s*|\\s*计$");
    private static final Pattern CURRENCY = Pattern.compile("人民币|RMB|CNY");
    /** 元/户 is a price and no amount. */
    private static final Pattern PRICE = Pattern.compile("[^/]{0,4}元\\s*/.*");

    /** @param folded in plain width; empty where it is no amount */
    static Optional<WrittenAmount> in(String folded) {
        var match = SHAPE.matcher(folded);
        if (!match.matches()) {
            return Optional.empty();
        }
        var units = new ArrayList<Place>();
        if (!match.group(4).isEmpty()) {
            units.add(new Place(match.start(4), match.end(4), match.group(4)));
        }
        var rest = match.group(5);
        var inBrackets = words(rest, match.start(5));
        units.addAll(inBrackets);
        boolean unitOnly = inBrackets.size() == 1
                && rest.matches("(?s)[" + OPEN + "][^" + OPEN + CLOSED + "\\d,;、]*[" + CLOSED + "]?\\s*");
        return Optional.of(new WrittenAmount(
                folded,
                new BigDecimal(match.group(2).replaceAll("[, ]", "")),
                match.group(1) + match.group(3),
                units,
                unitOnly ? "" : rest));
    }

    private static List<Place> words(String rest, int from) {
        return COUNTED_OR_WORD
                .matcher(rest)
                .results()
                .filter(found -> found.group(1) != null)
                .flatMap(found -> unit(found.group(1), from + found.start(1)).stream())
                .toList();
    }

    private static Optional<Place> unit(String word, int at) {
        int start = 0;
        int end = word.length();
        var around = AROUND.matcher(word);
        while (around.find()) {
            start = around.start() == 0 ? around.end() : start;
            end = around.start() == 0 ? end : around.start();
        }
        var inner = start < end ? word.substring(start, end) : "";
        var plain = SheetText.withoutSpaces(inner);
        return !CURRENCY.matcher(plain).matches()
                        && (UnitSaid.isMoney(plain) || PRICE.matcher(plain).matches())
                ? Optional.of(new Place(at + start, at + end, plain))
                : Optional.empty();
    }

    /** Its unit where there is one that is known, and the column's where it names none; empty where nobody knows. */
    Optional<MoneyUnit> unit(MoneyUnit ofColumn) {
        var named = units.stream()
                .map(place -> MoneyUnit.named(place.word()))
                .distinct()
                .toList();
        return named.isEmpty() ? Optional.of(ofColumn) : named.size() == 1 ? named.get(0) : Optional.empty();
    }

    /** The word of a unit of which only so much is known that it is one of money. */
    Optional<Place> unknown() {
        return units.size() == 1
                        && MoneyUnit.named(units.get(0).word()).isEmpty()
                        && UnitSaid.isMoney(units.get(0).word())
                ? Optional.of(units.get(0))
                : Optional.empty();
    }

    /** The words of its units, as they are told. */
    String words() {
        return String.join("、", units.stream().map(Place::word).toList());
    }
}
