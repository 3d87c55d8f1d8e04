package org.shishi.frame.body;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * How much a body may be, and how long the server waits for it.
 *
 * @param most its size, counted while it is read
 * @param longest the time spent waiting for all of it
 * @param grace the time spent waiting after which it must have come at the rate
 * @param rate bytes for each second of waiting
 */
public record BodyTerms(DataSize most, Duration longest, Duration grace, long rate) {

    /** What is read of an unwanted body, so that its sender gets the answer. */
    private static final BodyTerms REST_OF_STRANGER =
            new BodyTerms(DataSize.ofMegabytes(1), Duration.ofSeconds(2), Duration.ofSeconds(1), 65_536);

    private static final BodyTerms REST_OF_PERSON =
            new BodyTerms(DataSize.ofMegabytes(100), Duration.ofMinutes(1), Duration.ofSeconds(5), 65_536);

    private static final Duration A_STRANGERS = Duration.ofSeconds(10);

    /** What fits into a packet or two; a slow one keeps a thread from others. */
    public static BodyTerms ofStranger(DataSize most) {
        return new BodyTerms(most, A_STRANGERS, Duration.ofSeconds(3), 1_024);
    }

    public static BodyTerms ofPerson(DataSize most) {
        return new BodyTerms(most, Duration.ofMinutes(1), Duration.ofSeconds(10), 4_096);
    }

    /** Photos from a village: slow, but coming. */
    public static BodyTerms ofFile(DataSize most) {
        return new BodyTerms(most, Duration.ofMinutes(15), Duration.ofSeconds(20), 16_384);
    }

    boolean ofStranger() {
        return longest.compareTo(A_STRANGERS) <= 0;
    }

    BodyTerms ofRest() {
        return ofStranger() ? REST_OF_STRANGER : REST_OF_PERSON;
    }

    boolean tooSlow(long read, Duration waited) {
        return waited.compareTo(longest) > 0 || (waited.compareTo(grace) > 0 && read < rate * waited.toMillis() / 1000);
    }
}
