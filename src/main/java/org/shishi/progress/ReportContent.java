package org.shishi.progress;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Blocker;
import org.shishi.project.Progress;
import org.shishi.project.ProjectView;
import org.shishi.shared.PastDay;
import org.shishi.shared.PlausibleDay;
import org.shishi.shared.record.RecordTree;
import org.shishi.sheet.reading.SheetText;

/**
 * What a report says: progress, problems, whether anything needs coordination, the next step, and the figures that go into
 * the ledger when it is confirmed. Texts are empty where nothing is said. Programs send it as they are answered.
 *
 * @param problems none where it says 无, 暂无, — and the like
 * @param coordination what is to be coordinated; required where {@code needsCoordination}
 * @param percent physical progress (形象进度), percent points; above 100 is kept
 * @param completedOn the day of completion, where the project is finished
 * @param forecast when completion is expected
 * @param clearsOn when the blocker is expected to be out of the way
 * @param results cumulative values, by the names of the plan's indicators
 */
public record ReportContent(
        @Size(max = 4000) String progress,
        @Size(max = 4000) String problems,
        boolean needsCoordination,
        @Size(max = 2000) String coordination,
        @Size(max = 2000) String nextStep,
        @Digits(integer = 4, fraction = 2) @Nullable BigDecimal percent,
        @PastDay @Nullable LocalDate completedOn,
        @PlausibleDay @Nullable LocalDate forecast,
        @Nullable Blocker blocker,
        @PlausibleDay @Nullable LocalDate clearsOn,
        @Size(max = 200) List<@Valid IndicatorResult> results,
        @Size(max = 500) List<@Valid SiteProgress> sites) {

    private static final BigDecimal COMPLETE = new BigDecimal(100);
    private static final RecordTree<ReportContent> PARTS = RecordTree.of(ReportContent.class);

    public static final ReportContent EMPTY =
            new ReportContent("", "", false, "", "", null, null, null, null, null, List.of(), List.of());

    public ReportContent {
        progress = text(progress);
        problems = problem(problems);
        coordination = needsCoordination ? text(coordination) : "";
        nextStep = text(nextStep);
        percent = PlainDecimals.of(percent);
        results = lines(results);
        sites = lines(sites);
    }

    /** A program may leave out what it has nothing to say of. */
    static String text(@Nullable String said) {
        return said == null ? "" : said.strip();
    }

    /** What is said to be the problem; none where that says that there is none. */
    public static String problem(@Nullable String said) {
        var text = text(said);
        return SheetText.isNothing(text) ? "" : text;
    }

    private static <T> List<T> lines(@Nullable List<T> said) {
        return said == null ? List.of() : said.stream().filter(Objects::nonNull).toList();
    }

    /** This, but these fields as another version has them; whether anything is to be coordinated goes with what it is. */
    ReportContent taking(Set<ReportField> fields, ReportContent theirs) {
        if (fields.isEmpty()) {
            return this;
        }
        var taken = EnumSet.copyOf(fields);
        if (taken.contains(ReportField.NEEDS_COORDINATION) || taken.contains(ReportField.COORDINATION)) {
            taken.addAll(Set.of(ReportField.NEEDS_COORDINATION, ReportField.COORDINATION));
        }
        var values = new EnumMap<ReportField, @Nullable Object>(ReportField.class);
        taken.forEach(field -> values.put(field, theirs.value(field)));
        return with(values);
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

    /** What the ledger takes of it as the state of progress. */
    public Progress told() {
        return new Progress(percent, progress, problems, blocker);
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

    /** Whether the project counts as complete with it; of less than that nothing can be short. */
    boolean completes(ProjectView project) {
        return completedOn != null
                || project.stage().completed()
                || full(percent)
                || full(project.progress().percent());
    }

    private static boolean full(@Nullable BigDecimal percent) {
        return percent != null && percent.compareTo(COMPLETE) >= 0;
    }
}
