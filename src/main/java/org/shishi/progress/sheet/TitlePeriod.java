package org.shishi.progress.sheet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.period.ReportingPeriodView;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.SheetQuestion;
import org.shishi.sheet.reading.SheetText;
import org.shishi.sheet.reading.TableByHeaders;

/**
 * Holds the time that the lines above a sheet of reports name (2023年11月进展情况表) against the periods that it is brought for.
 *
 * @param words the time, as it is written
 * @param year none where it is not said
 * @param first its first month, {@code last} its last one
 * @param half 0 for the whole month, 1 for its first half, 2 for its second
 */
record TitlePeriod(String words, @Nullable Integer year, int first, int last, int half) {

    private static final String KEY = "period.title";

    private static final Pattern DAY =
            Pattern.compile("(?:20\\d{2}年)?\\d{1,2}月\\d{1,2}[日号]|20\\d{2}[-./]\\d{1,2}[-./]\\d{1,2}");
    private static final Pattern MONTH =
            Pattern.compile("(?:(20\\d{2})年)?(?:(\\d{1,2})月?[-~至到—])?(\\d{1,2})月份?([上下]半月|上旬|下旬)?");
    private static final Pattern QUARTER = Pattern.compile("(?:(20\\d{2})年)?第?([一二三四1-4])季度");
    private static final int MONTHS = 3;
    private static final int MOST = 12;
    private static final int MIDDLE = 15;

    /** Empty where the lines name none, or several. */
    static Optional<TitlePeriod> of(String lines) {
        var text = DAY.matcher(SheetText.withoutSpaces(lines)).replaceAll("");
        var months = MONTH.matcher(text).results().map(TitlePeriod::ofMonth).toList();
        var quarters =
                QUARTER.matcher(text).results().map(TitlePeriod::ofQuarter).toList();
        var all = months.isEmpty() ? quarters : months;
        return all.stream()
                .filter(one -> all.stream().distinct().count() == 1 && one.last() >= 1 && one.last() <= MOST)
                .findFirst();
    }

    private static TitlePeriod ofMonth(MatchResult match) {
        int last = Integer.parseInt(match.group(3));
        int first = match.group(2) == null ? last : Integer.parseInt(match.group(2));
        var part = Objects.requireNonNullElse(match.group(4), "");
        return new TitlePeriod(
                match.group(), year(match), first, last, part.isEmpty() ? 0 : part.startsWith("上") ? 1 : 2);
    }

    private static TitlePeriod ofQuarter(MatchResult match) {
        int quarter = ("一二三四".indexOf(match.group(2)) + "1234".indexOf(match.group(2)) + 2) * MONTHS;
        return new TitlePeriod(match.group(), year(match), quarter - MONTHS + 1, quarter, 0);
    }

    private static @Nullable Integer year(MatchResult match) {
        return match.group(1) == null ? null : Integer.valueOf(match.group(1));
    }

    /** Asks where the sheet is brought for a period that is another one. */
    static void ask(TableByHeaders table, Map<String, ReportingPeriodView> periods, SheetAsking asking) {
        of(table.title().text()).ifPresent(said -> {
            var others = table.rows().stream()
                    .map(row -> periods.get(table.word(row, SheetRowReader.PERIOD)))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            if (!others.isEmpty() && others.stream().noneMatch(said::covers)) {
                var names = others.stream().map(ReportingPeriodView::name).toList();
                asking.word(KEY, List.of(SheetQuestion.TAKE), "report.question.period.title", said.words(), names);
            }
        });
    }

    /** Whether it may mean that period. */
    boolean covers(ReportingPeriodView period) {
        boolean ofYear = year == null || year == period.lastDay().getYear();
        int month = period.lastDay().getMonthValue();
        boolean ofMonth = first <= last ? month >= first && month <= last : month == last;
        boolean ofHalf = half == 0
                || half == 1 && period.firstDay().getDayOfMonth() <= MIDDLE
                || half == 2 && period.lastDay().getDayOfMonth() > MIDDLE;
        return ofYear && ofMonth && ofHalf;
    }
}
