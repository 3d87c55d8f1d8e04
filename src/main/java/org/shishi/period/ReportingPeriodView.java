package org.shishi.period;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * A reporting period (报送期) as others see it. Resolves to its name in the language of the reader.
 *
 * @param year the calendar year that it lies in
 * @param code {@code 2023-03}, {@code 2023-09-1}, {@code 2023-09-2}; sorts in order of time
 * @param name as the county's sheets write it: 2023年3月, 2023年9月上半月
 * @param dueOn the last day on which a report is in time
 * @param dueSure whether the due date was reckoned through years whose notice is loaded; otherwise whoever shows it says so
 * @param meeting the meeting at which reports are due, or none where working days count
 * @param meetingName that meeting as it is cited
 */
@JsonIgnoreProperties({"codes", "arguments", "defaultMessage"})
public record ReportingPeriodView(
        long id,
        int year,
        String code,
        String name,
        PeriodKind kind,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate dueOn,
        boolean dueSure,
        @Nullable Long meeting,
        @Nullable String meetingName)
        implements MessageSourceResolvable {

    /** Whether a report that was first sent on that day is late. */
    public boolean lateOn(LocalDate day) {
        return day.isAfter(dueOn);
    }

    /** Whether its days have begun, so that there is something to tell. */
    public boolean begunBy(LocalDate day) {
        return !day.isBefore(firstDay);
    }

    PeriodDays span() {
        return new PeriodDays(kind, firstDay, lastDay);
    }

    @Override
    public String[] getCodes() {
        return new String[] {"PeriodKind." + kind};
    }

    @Override
    public Object[] getArguments() {
        return new Object[] {Integer.toString(year), firstDay.getMonthValue()};
    }

    @Override
    public String getDefaultMessage() {
        return name;
    }
}
