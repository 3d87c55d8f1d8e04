package org.shishi.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Blocker;
import org.shishi.shared.RecordTree;

/**
 * What a report says: progress, problems, whether anything needs coordination, the next step, and the figures that go into
 * the ledger when it is confirmed. Texts are empty where nothing is said.
 *
 * @param coordination what is to be coordinated; required where {@code needsCoordination}
 * @param percent physical progress (形象进度), percent points; above 100 is kept
 * @param completedOn the day of completion, where the project is finished
 * @param forecast when completion is expected
 * @param clearsOn when the blocker is expected to be out of the way
 * @param results cumulative values, by the names of the plan's indicators
 */
public record ReportContent(
        String progress,
        String problems,
        boolean needsCoordination,
        String coordination,
        String nextStep,
        @Nullable BigDecimal percent,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate forecast,
        @Nullable Blocker blocker,
        @Nullable LocalDate clearsOn,
        List<IndicatorResult> results,
        List<SiteProgress> sites) {

    private static final RecordTree<ReportContent> PARTS = RecordTree.of(ReportContent.class);

    public static final ReportContent EMPTY =
            new ReportContent("", "", false, "", "", null, null, null, null, null, List.of(), List.of());

    public ReportContent {
        progress = progress.strip();
        problems = problems.strip();
        coordination = needsCoordination ? coordination.strip() : "";
        nextStep = nextStep.strip();
        percent = PlainDecimals.of(percent);
        results = List.copyOf(results);
        sites = List.copyOf(sites);
    }

    ReportContent with(@Nullable Blocker another) {
        return with(Collections.singletonMap(ReportField.BLOCKER, another));
    }

    /** The same with other values of some fields. */
    public ReportContent with(Map<ReportField, ?> values) {
        var named = new HashMap<String, @Nullable Object>();
        values.forEach((field, value) -> named.put(field.formField(), value));
        return PARTS.with(this, named);
    }

    /** The value of a field, for comparing two versions. */
    public @Nullable Object value(ReportField field) {
        return PARTS.get(this, field.formField());
    }

    /** The cumulative value told of an indicator, if any. */
    @Nullable
    BigDecimal result(String indicator) {
        return results.stream()
                .filter(result -> result.name().equals(indicator))
                .map(IndicatorResult::result)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
