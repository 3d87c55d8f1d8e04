package org.shishi.period;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.PlausibleDay;

/** What pages and the API send to keep the periods of a year. */
final class PeriodForms {

    private static final int USUAL_DUE_DAYS = 3;

    private PeriodForms() {}

    /** The periods that a year is to have. */
    @NullUnmarked
    record SetUpForm(
            @NotNull @Min(1) @Max(12) Integer beginsInMonth,
            @NotNull @Min(0) @Max(60) Integer dueDays,
            @PlausibleDay @Nullable LocalDate halfMonthlyFrom,
            @Nullable String year) { // only so that what is wrong with the year shows

        static SetUpForm usual() {
            return new SetUpForm(1, USUAL_DUE_DAYS, null, null);
        }

        SetUpYear command(int ofYear) {
            return new SetUpYear(ofYear, beginsInMonth, dueDays, halfMonthlyFrom);
        }
    }

    /** Another rhythm from a day on. */
    @NullUnmarked
    record RhythmForm(
            @NotNull ReportingFrequency rhythm,
            @PlausibleDay @NotNull LocalDate from) {

        static RhythmForm of(ReportingYear year) {
            return new RhythmForm(
                    year.rhythm() == ReportingFrequency.MONTHLY
                            ? ReportingFrequency.HALF_MONTHLY
                            : ReportingFrequency.MONTHLY,
                    null);
        }
    }

    /** Other due dates from now on. */
    @NullUnmarked
    record DueDaysForm(
            @NotNull @Min(0) @Max(60) Integer dueDays,
            @NotNull Long version) {

        static DueDaysForm of(ReportingYear year) {
            return new DueDaysForm(year.dueDays(), year.version());
        }

        int days() {
            return Objects.requireNonNull(dueDays);
        }
    }

    /** The meeting at which a period's reports are due; none: so many working days after its end, as all others. */
    @NullUnmarked
    record DueMeetingForm(
            @NotBlank @Size(max = 20) String period,
            @Nullable Long meeting) {}
}
