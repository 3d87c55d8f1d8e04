package org.shishi.background;

import java.time.OffsetDateTime;

/**
 * What a check of the night found the last time it ran.
 *
 * @param differences how many there are; none where all is well
 * @param first the first of them in the words of the check, empty where there is none
 */
public record CheckOutcome(OffsetDateTime checkedAt, long differences, String first) {

    public boolean clean() {
        return differences == 0;
    }
}
