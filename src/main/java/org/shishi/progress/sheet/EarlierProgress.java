package org.shishi.progress.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Progress;

/** What stands of one project, day by day, while the rows of a sheet are read in the order of their periods. */
final class EarlierProgress {

    private final TreeMap<LocalDate, Progress> progress = new TreeMap<>();
    private final TreeMap<LocalDate, BigDecimal> percents = new TreeMap<>();
    private final TreeMap<LocalDate, LocalDate> forecasts = new TreeMap<>();

    void tell(LocalDate day, Progress told) {
        progress.put(day, told);
        tell(day, told.percent());
    }

    void tell(LocalDate day, @Nullable BigDecimal percent) {
        if (percent != null) {
            percents.put(day, percent);
        }
    }

    void expect(LocalDate day, @Nullable LocalDate forecast) {
        if (forecast != null) {
            forecasts.put(day, forecast);
        }
    }

    Progress progress(LocalDate day) {
        var entry = progress.floorEntry(day);
        return entry == null ? Progress.NONE : entry.getValue();
    }

    @Nullable
    BigDecimal percent(LocalDate day) {
        var entry = percents.floorEntry(day);
        return entry == null ? null : entry.getValue();
    }

    /** The day of the newest record where that is later and says no percent, so that one told of this day is not what stands now. */
    @Nullable
    LocalDate hiding(LocalDate day) {
        var last = progress.lastEntry();
        return last != null && last.getKey().isAfter(day) && last.getValue().percent() == null ? last.getKey() : null;
    }

    @Nullable
    LocalDate forecast(LocalDate day) {
        var entry = forecasts.floorEntry(day);
        return entry == null ? null : entry.getValue();
    }
}
