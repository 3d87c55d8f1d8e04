package org.shishi.adjustment;

import org.shishi.shared.Labelled;

/**
 * What became of an adjustment.
 *
 * @param by the body that decided; of a minor one the government, with which it is only put on file
 * @param decision its meeting, day, number and document
 */
public record AdjustmentVerdict(Word word, Decider by, String decision) {

    /** Whether the change counts, and as what. */
    public enum Word implements Labelled {
        APPROVED,
        FILED,
        REFUSED;

        @Override
        public String[] getCodes() {
            return new String[] {"adjustment.outcome." + name()};
        }
    }
}
