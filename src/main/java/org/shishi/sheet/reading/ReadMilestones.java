package org.shishi.sheet.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.Cell;

/** Reads lists of steps (①2月上旬前,完成设计招标。②3月底前…), each with its time where it gives one. */
public final class ReadMilestones {

    private static final Pattern CIRCLED = Pattern.compile("[①-⑳]");
    private static final Pattern BRACKETED = Pattern.compile("\\((\\d{1,2})\\)");
    private static final Pattern DOTTED = Pattern.compile("(?:^|(?<=[\\n;。]))\\s*(\\d{1,2})[.、](?!\\d)");
    private static final Pattern TIME = Pattern.compile("^([^,:。;]{1,14})[,::]");

    private ReadMilestones() {}

    public static Reading<List<MilestoneText>> of(Cell cell, ReadingContext context) {
        return Reading.<List<MilestoneText>>ofNoValue(cell).orElseGet(() -> of(cell.text(), context));
    }

    static Reading<List<MilestoneText>> of(String text, ReadingContext context) {
        var folded = SheetText.folded(text);
        for (var marks : List.of(CIRCLED, BRACKETED, DOTTED)) {
            var starts = marks.matcher(folded).results().toList();
            if (!starts.isEmpty() && (marks == CIRCLED || starts.size() > 1)) {
                var steps = new ArrayList<MilestoneText>();
                for (var i = 0; i < starts.size(); i++) {
                    var end = i + 1 < starts.size() ? starts.get(i + 1).start() : text.length();
                    var mark =
                            text.substring(starts.get(i).start(), starts.get(i).end());
                    steps.add(step(mark.strip(), text.substring(starts.get(i).end(), end), context));
                }
                var before = text.substring(0, starts.get(0).start()).strip();
                return Reading.of(List.copyOf(steps), text, before);
            }
        }
        return Reading.of(List.of(step("", text, context)), text);
    }

    private static MilestoneText step(String mark, String text, ReadingContext context) {
        return new MilestoneText(mark, text.strip(), time(text.strip(), context));
    }

    private static @Nullable LedgerDate time(String text, ReadingContext context) {
        var time = TIME.matcher(SheetText.folded(text));
        return time.find() ? ReadDate.of(time.group(1), context).value() : null;
    }
}
