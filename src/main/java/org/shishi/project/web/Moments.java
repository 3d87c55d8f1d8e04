package org.shishi.project.web;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Writes points in time as the county's clocks show them. */
final class Moments {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private Moments() {}

    static String minute(OffsetDateTime moment) {
        return MINUTE.format(moment);
    }
}
