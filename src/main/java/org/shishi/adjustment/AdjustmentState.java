package org.shishi.adjustment;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.shishi.shared.Labelled;

/** How far an adjustment has come. */
public enum AdjustmentState implements Labelled {
    /** The unit has asked. */
    REQUESTED,
    /** The office has given its opinion. */
    REVIEWED,
    /** Decided by the government alone, although the congress is to decide. */
    GOVERNMENT_ONLY,
    DECIDED,
    REJECTED,
    /** Taken back by the unit that had asked. */
    WITHDRAWN;

    /** How it is coloured on a page. */
    public String tone() {
        return switch (this) {
            case REQUESTED, REVIEWED -> "wait";
            case GOVERNMENT_ONLY -> "warn";
            case DECIDED -> "done";
            case REJECTED, WITHDRAWN -> "off";
        };
    }

    /** Whether the old target still counts because nobody entitled to has decided. */
    public boolean open() {
        return switch (this) {
            case REQUESTED, REVIEWED, GOVERNMENT_ONLY -> true;
            case DECIDED, REJECTED, WITHDRAWN -> false;
        };
    }

    static Set<AdjustmentState> openOnes() {
        return Arrays.stream(values()).filter(AdjustmentState::open).collect(Collectors.toSet());
    }
}
