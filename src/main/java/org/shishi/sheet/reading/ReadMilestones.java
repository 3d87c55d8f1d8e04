package org.shishi.sheet.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.Cell;

/** Reads lists of steps (①2月上旬前，完成设计招标。②3月底前…), each with its time where it gives one. */
public final class ReadMilestones {

    private static final Pattern CIRCLED = Pattern.compile("[①-⑳]");
    private static final Pattern BRACKETED = Pattern.compile("\\((\\d{1,2})\\)");
    private static final Pattern DOTTED = Pattern.compile("(?:^|(?<=[\\n;。\\s]))\\s*(\\d{1,2})[.、](?!\\d+[^\\d月])");
    private static final String PERIOD =
            "(?:(?:\\d{4}|\\d{2}|今|本|当|明)年)?(?:第?[一二三四1-4]季度|[Qq][1-4]|[上下]半年|\\d{1,2}月?[-~—至到]\\d{1,2}月份?|\\d{1,2}月(?:份|\\d{1,2}[日号])?|年(?=[底末]))"
                    + "(?:[上中下]旬|[上下]半月|[底末初中内])?(?:以前|之前|前)?";
    /** One time after another, each with what is done by then: 一季度:选址;二季度:招标. */
    private static final Pattern TIMED = Pattern.compile("(?:^|(?<=[\\n;。,]))\\s*(?=" + PERIOD + "\\D)");

    private static final List<Pattern> TIMES =
            List.of(Pattern.compile("^([^,:。;]{1,14})[,:]"), Pattern.compile("^(" + PERIOD + ")"));

    private ReadMilestones() {}

    public static Reading<List<MilestoneText>> of(Cell cell, ReadingContext context) {
        return Reading.<List<MilestoneText>>ofNoValue(cell).orElseGet(() -> of(cell.text(), context));
    }

    static Reading<List<MilestoneText>> of(String text, ReadingContext context) {
        var folded = SheetText.folded(text);
        for (var marks : List.of(CIRCLED, BRACKETED, DOTTED)) {
            var starts = marks.matcher(folded).results().toList();
            if (!starts.isEmpty() && (marks == CIRCLED || starts.size() > 1 && countUp(starts))) {
                return steps(text, starts, context);
            }
        }
        var times = TIMED.matcher(folded).results().toList();
        return times.size() > 1 && times.get(0).start() == 0
                ? steps(text, times, context)
                : Reading.of(List.of(single(text, context)), text);
    }

    /** Marks number steps only where they count: 1.5公里、2.3公里 do not. */
    private static boolean countUp(List<MatchResult> marks) {
        return IntStream.range(0, marks.size())
                .allMatch(i -> Integer.parseInt(marks.get(i).group(1)) == i + 1);
    }

    private static Reading<List<MilestoneText>> steps(String text, List<MatchResult> starts, ReadingContext context) {
        var steps = new ArrayList<MilestoneText>();
        for (var i = 0; i < starts.size(); i++) {
            var end = i + 1 < starts.size() ? starts.get(i + 1).start() : text.length();
            var mark = text.substring(starts.get(i).start(), starts.get(i).end());
            steps.add(step(mark.strip(), text.substring(starts.get(i).end(), end), context));
        }
        return Reading.of(
                List.copyOf(steps),
                text,
                text.substring(0, starts.get(0).start()).strip());
    }

    private static MilestoneText step(String mark, String text, ReadingContext context) {
        var words = text.strip().replaceFirst("[;；,，]$", "");
        return new MilestoneText(mark, words, time(words, context));
    }

    /** One step may be nothing but a date, in any writing that dates have. */
    private static MilestoneText single(String text, ReadingContext context) {
        var step = step("", text, context);
        return step.date() == null
                ? new MilestoneText("", step.text(), ReadDate.of(text, context).value())
                : step;
    }

    private static @Nullable LedgerDate time(String text, ReadingContext context) {
        var folded = SheetText.folded(text);
        return TIMES.stream()
                .map(pattern -> pattern.matcher(folded))
                .filter(Matcher::find)
                .flatMap(time ->
                        Optional.ofNullable(ReadDate.of(time.group(1), context).value()).stream())
                .findFirst()
                .orElse(null);
    }
}
