package org.shishi.progress.sheet;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.period.ReportingPeriodView;
import org.shishi.progress.Flag;
import org.shishi.progress.sheet.ResolvedSheet.KnownProject;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.SheetQuestion;
import org.shishi.sheet.SheetRow;

/**
 * Asks about rows that a form would not take without a reason: a percent that falls, and one of a project that has not begun.
 *
 * @param asking none where nobody is there to answer, and the sheet is taken as it stands
 */
record RowQuestions(@Nullable SheetAsking asking) {

    private static final String UNDER_WAY = "under-way";

    /** Whether the row is taken in spite of its percent being lower than what was told before. */
    boolean takes(SheetRow row, KnownProject project, ReportingPeriodView period, List<Flag> flags) {
        var fall = falling(flags);
        return asking == null
                || fall.isEmpty()
                || !ask(
                                "falls." + project.code() + "." + period.code(),
                                "report.question.falls",
                                SheetQuestion.TAKE,
                                Integer.toString(row.number()),
                                project.code(),
                                period.name(),
                                fall.get().args().get(0),
                                fall.get().args().get(1))
                        .equals(Optional.of(SheetQuestion.LEAVE));
    }

    /** Why a falling percent is taken: what the sheet says, else that somebody was asked and said so. */
    String reason(String said, List<Flag> flags) {
        return asking == null || !said.isEmpty()
                ? said
                : falling(flags)
                        .map(flag -> "导入报送表时确认：形象进度由 " + flag.args().get(0) + "% 降为 "
                                + flag.args().get(1) + "%。")
                        .orElse("");
    }

    private static Optional<Flag> falling(List<Flag> flags) {
        return flags.stream()
                .filter(flag -> flag.code().equals("report.flag.percent-falls"))
                .findFirst();
    }

    /** Whether the project counts as under way from its first percent on; empty while that is open or is not so. */
    Optional<Boolean> starts(SheetRow row, KnownProject project, String percent) {
        return asking == null
                ? Optional.empty()
                : ask(
                                "starts." + project.code(),
                                "report.question.starts",
                                UNDER_WAY,
                                Integer.toString(row.number()),
                                project.code(),
                                percent)
                        .map(UNDER_WAY::equals);
    }

    private Optional<String> ask(String key, String code, String yes, Object... values) {
        return java.util.Objects.requireNonNull(asking).word(key, List.of(yes, SheetQuestion.LEAVE), code, values);
    }
}
