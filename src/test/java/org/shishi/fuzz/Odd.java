package org.shishi.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes values, fitting ones and odd ones, from a seed: the same seed makes the same values. */
class Odd {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "zzz",
            "-1",
            "0",
            "null",
            "[null]",
            "true",
            "'",
            "\"",
            "%",
            "%s{0}",
            "\\",
            "\ud800",
            "a\udfff",
            "\ud83d\ude00",
            "\u202e\ufeff\ufffe",
            "\uff12\uff10\uff12\uff14",
            "=1+1",
            "sep=\"",
            ",",
            "1,,2",
            "\r\nX: y",
            "\u0007",
            "${7*7}",
            "__${7*7}__",
            "../..",
            "a;b",
            "<b>",
            "x".repeat(2_000),
            "\u5b57".repeat(250));
    private static final List<String> NUMBERS = List.of(
            "-1",
            "0",
            "1",
            "2147483647",
            "-2147483648",
            "2147483648",
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775808",
            "999999999",
            "-999999999",
            "1e9",
            "1e400",
            "-1e-400",
            "1e999999999",
            "NaN",
            "1.5",
            "0x10",
            "007",
            "1" + "0".repeat(500));
    private static final List<String> DAYS = List.of(
            "2024-02-30",
            "0000-01-01",
            "0001-01-01",
            "9999-12-31",
            "+999999999-12-31",
            "-999999999-01-01",
            "+10000-01-01",
            "2024-13-01",
            "2024-1-8",
            "2024-01-08T00:00:00",
            "20240108",
            "today");

    final Random random;

    Odd(long seed) {
        this.random = new Random(seed);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** As it is meant. */
    Object fitting(Shape shape) {
        if (shape instanceof Shape.Word word) {
            return word.words().isEmpty() ? "" : any(word.words());
        } else if (shape instanceof Shape.Many many) {
            return IntStream.range(0, random.nextInt(3))
                    .mapToObj(i -> fitting(many.of()))
                    .toList();
        } else if (shape instanceof Shape.Fields fields) {
            var object = new java.util.LinkedHashMap<String, Object>();
            fields.fields().forEach((name, one) -> object.put(name, fitting(one)));
            return object;
        } else if (shape instanceof Shape.Whole) {
            return any(List.of(0, 1, 2, 3, 2023, 2024, 100));
        } else if (shape instanceof Shape.Decimal) {
            return any(List.of(0, 1, 50.5, 100));
        } else if (shape instanceof Shape.Truth) {
            return random.nextBoolean();
        } else if (shape instanceof Shape.Day) {
            return any(List.of("2023-01-01", "2023-11-30", "2024-01-08"));
        }
        return any(List.of("T", "1", "2023-X-04-01", "county", "\u5e02\u653f"));
    }

    /** What nobody meant: of the right kind at its edges, or of another kind. */
    Object odd(Shape shape) {
        if (oneIn(4)) {
            return any(TEXTS);
        }
        if (shape instanceof Shape.Whole || shape instanceof Shape.Decimal) {
            return any(NUMBERS);
        } else if (shape instanceof Shape.Day) {
            return any(DAYS);
        } else if (shape instanceof Shape.Truth) {
            return any(List.of("maybe", "2", "TRUE", "on", ""));
        } else if (shape instanceof Shape.Word word) {
            return oneIn(2) || word.words().isEmpty()
                    ? "NO_SUCH_WORD"
                    : any(word.words()).toLowerCase(java.util.Locale.ROOT);
        }
        return any(TEXTS);
    }

    /** Something of JSON where something else is awaited. */
    Object oddJson(Shape shape) {
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> List.of();
            case 2 -> Map.of();
            case 3 -> nulls();
            case 4 ->
                new Literal(any(NUMBERS.stream()
                        .filter(n -> n.matches("-?(0|[1-9]\\d*)(\\.\\d+)?(e-?\\d+)?"))
                        .toList()));
            case 5 -> shape instanceof Shape.Many many ? List.of(odd(many.of())) : random.nextBoolean();
            default -> odd(shape);
        };
    }

    private static List<Object> nulls() {
        var list = new ArrayList<Object>();
        list.add(null);
        return list;
    }

    /** JSON to be written as it stands. */
    record Literal(String text) {}
}
