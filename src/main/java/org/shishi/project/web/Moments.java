package org.shishi.project.web;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.shishi.shared.ShanghaiClock;

/** Writes points in time as the county's clocks show them. */
final class Moments {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ShanghaiClock.ZONE);

    private Moments() {}

    static String minute(OffsetDateTime moment) {
        return MINUTE.format(moment);
    }
}
