package org.shishi.project.promise;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures of a wording: numbers with their units. Between two wordings none of them may fall or go away, in the order in which
 * they are told; of an upper bound none may rise, and a day stays the same.
 */
public final class SaidFigures {

    private static final String LONG_UNITS = "平方公里|平方米|立方米|千瓦时|百分点|个百分点|公里|公顷|人次|户次|千瓦|小时|分钟";
    private static final String COUNTED = LONG_UNITS + "|[个所座条处盏套台辆张名家项件间栋幢场组棵株块段口元人米户亩吨里村镇乡]";
    private static final Pattern FIGURE =
            Pattern.compile("(?<![A-Za-z0-9.])(?<digits>\\d+(?:\\.\\d+)?)\\s*(?<scale>[亿万千百]?)[余多]?\\s*"
                    + "(?<unit>" + LONG_UNITS + "|[A-Za-z%‰]+|\\p{IsHan})"
                    + "|(?<words>[零〇一二两三四五六七八九十百千万亿]+)[余多]?(?<counted>" + COUNTED + ")");
    private static final Pattern BOUND_BEFORE =
            Pattern.compile("(不超过|不高于|不大于|不多于|(?<!不)(低于|少于|小于)|至多|控制在|降至|降到|≤|<)[^，。；、,;]{0,6}$");
    private static final Pattern BOUND_AFTER = Pattern.compile("^(以内|之内|以下)");
    private static final String DATES = "年月日号";
    private static final Map<Character, BigDecimal> SCALES = Map.of(
            '十', BigDecimal.TEN,
            '百', new BigDecimal("100"),
            '千', new BigDecimal("1000"),
            '万', new BigDecimal("10000"),
            '亿', new BigDecimal("100000000"));

    /** Between thousands; a comma that parts clauses is followed by something else than just three digits. */
    private static final Pattern SEPARATOR = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");

    private static final String DIGITS = "零一二三四五六七八九";

    /** @param atMost whether more of it is worse */
    private record Figure(String said, BigDecimal value, String unit, boolean atMost) {

        boolean keptBy(Figure other) {
            if (!unit.equals(other.unit) || atMost != other.atMost) {
                return false;
            }
            int order = other.value.compareTo(value);
            return DATES.contains(unit) ? order == 0 : atMost ? order <= 0 : order >= 0;
        }

        boolean alike(Figure other) {
            return unit.equals(other.unit) && atMost == other.atMost;
        }
    }

    private SaidFigures() {}

    /** The first figure that the later wording has no more, or less of; as it was said. */
    public static Optional<String> lost(String before, String after) {
        var left = new ArrayList<>(of(after));
        for (var figure : of(before)) {
            int found = 0;
            while (found < left.size() && !figure.keptBy(left.get(found))) {
                found++;
            }
            if (found == left.size()) {
                return Optional.of(figure.said());
            }
            var passed = left.subList(0, found + 1);
            passed.removeIf(figure::alike);
        }
        return Optional.empty();
    }

    /** How much of a unit a wording tells of, in the order in which it does. */
    static List<BigDecimal> amounts(String wording, String unit) {
        var own = of("1" + unit).stream().map(Figure::unit).findFirst().orElse(unit);
        return of(wording).stream()
                .filter(figure -> figure.unit().equals(own))
                .map(Figure::value)
                .toList();
    }

    private static List<Figure> of(String wording) {
        var plain = plain(wording);
        var figures = new ArrayList<Figure>();
        var found = FIGURE.matcher(plain);
        while (found.find()) {
            boolean atMost =
                    BOUND_BEFORE.matcher(plain.substring(0, found.start())).find()
                            || BOUND_AFTER.matcher(plain.substring(found.end())).find();
            figures.add(figure(found, atMost));
        }
        return figures;
    }

    private static Figure figure(Matcher found, boolean atMost) {
        var said = found.group().strip();
        if (found.group("words") != null) {
            return new Figure(said, spelled(found.group("words")), found.group("counted"), atMost);
        }
        var value = new BigDecimal(found.group("digits"));
        var scale = found.group("scale");
        return new Figure(
                said,
                scale.isEmpty() ? value : value.multiply(SCALES.get(scale.charAt(0))),
                found.group("unit"),
                atMost);
    }

    /** Full-width digits as usual ones, no separators in a number, and one word for a measure that has several. */
    private static String plain(String wording) {
        return SEPARATOR
                .matcher(Normalizer.normalize(wording, Normalizer.Form.NFKC))
                .replaceAll("")
                .replaceAll("(?i)(?<=[\\d\\s万])k(m|ilomet(er|re)s?)(?![A-Za-z0-9])", "公里")
                .replaceAll("(?i)(?<=[\\d\\s万])m2(?![A-Za-z0-9])", "平方米")
                .replaceAll("(?<=[\\d\\s.])千米", "公里")
                .replaceAll("(?<=[\\d\\s万])平米", "平方米");
    }

    /** 一百二十 is 120, 两万三千 is 23000, 一二三 is read digit by digit. */
    private static BigDecimal spelled(String words) {
        var sum = BigDecimal.ZERO;
        var section = BigDecimal.ZERO;
        var digit = BigDecimal.ZERO;
        boolean begun = false;
        for (char sign : words.replace('两', '二').replace('〇', '零').toCharArray()) {
            var scale = SCALES.get(sign);
            if (scale == null) {
                int read = DIGITS.indexOf(sign);
                digit = begun ? digit.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(read)) : BigDecimal.valueOf(read);
                begun = begun || sign != '零';
            } else if (scale.compareTo(SCALES.get('万')) >= 0) {
                sum = sum.add(section.add(digit).max(BigDecimal.ONE).multiply(scale));
                section = BigDecimal.ZERO;
                digit = BigDecimal.ZERO;
                begun = false;
            } else {
                section = section.add((digit.signum() == 0 ? BigDecimal.ONE : digit).multiply(scale));
                digit = BigDecimal.ZERO;
                begun = false;
            }
        }
        return sum.add(section).add(digit);
    }
}
