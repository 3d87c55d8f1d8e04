package org.shishi.progress.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.period.ReportingPeriodView;
import org.shishi.progress.Flag;
import org.shishi.progress.PlainDecimals;
import org.shishi.progress.sheet.ResolvedSheet.KnownProject;
import org.shishi.progress.sheet.ResolvedSheet.ReadRow;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.SheetQuestion;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.reading.EmptiedCells;
import org.springframework.context.MessageSource;

/**
 * Asks about rows that a form would not take without a reason: whatever {@link Flag} says of them.
 *
 * @param asking none where nobody is there to answer, and the sheet is taken as it stands
 * @param emptied what is asked of empty cells
 * @param starts what is asked of projects that have not begun
 */
record RowQuestions(@Nullable SheetAsking asking, EmptiedCells emptied, StartQuestions starts, MessageSource messages) {

    private static final String FALLS = "percent-falls";

    /** Whether the row is taken in spite of what looks doubtful about it; nothing is asked where the sheet says why it is so. */
    boolean takes(SheetRow row, KnownProject project, ReportingPeriodView period, List<Flag> flags, String said) {
        if (asking == null || !said.isEmpty()) {
            return true;
        }
        var answers =
                flags.stream().map(flag -> ask(row, project, period, flag)).toList();
        return !answers.contains(Optional.of(SheetQuestion.LEAVE));
    }

    private Optional<String> ask(SheetRow row, KnownProject project, ReportingPeriodView period, Flag flag) {
        var kind = flag.code().substring(flag.code().lastIndexOf('.') + 1);
        var number = Integer.toString(row.number());
        if (kind.equals(FALLS)) {
            return ask(
                    key("falls", project, period),
                    "report.question.falls",
                    SheetQuestion.TAKE,
                    number,
                    project.code(),
                    period.name(),
                    flag.args().get(0),
                    flag.args().get(1));
        }
        return ask(
                key(kind, project, period),
                "report.question.doubtful",
                SheetQuestion.TAKE,
                number,
                project.code(),
                period.name(),
                flag);
    }

    /** Whether a percent is taken although a later record without one stands, so that it will not be what holds now. */
    boolean older(SheetRow row, ReadRow fresh, @Nullable LocalDate later) {
        var percent = fresh.content().percent();
        return asking == null
                || later == null
                || percent == null
                || !ask(
                                key("older", fresh.project(), fresh.period()),
                                "report.question.older",
                                SheetQuestion.TAKE,
                                Integer.toString(row.number()),
                                fresh.project().code(),
                                PlainDecimals.text(percent),
                                fresh.day().toString(),
                                later.toString())
                        .equals(Optional.of(SheetQuestion.LEAVE));
    }

    private static String key(String kind, KnownProject project, ReportingPeriodView period) {
        return kind + "." + project.code() + "." + period.code();
    }

    /** Why what looks doubtful is taken: what the sheet says, else that somebody was asked and said so. */
    String reason(String said, List<Flag> flags) {
        if (asking == null || !said.isEmpty() || flags.isEmpty()) {
            return said;
        }
        var words = flags.stream()
                .map(flag -> messages.getMessage(flag, Locale.SIMPLIFIED_CHINESE))
                .collect(Collectors.joining("；"));
        return "导入报送表时确认：" + words + "。";
    }

    private Optional<String> ask(String key, String code, String yes, Object... values) {
        return java.util.Objects.requireNonNull(asking).word(key, List.of(yes, SheetQuestion.LEAVE), code, values);
    }
}
