package org.shishi.veto;

import org.shishi.shared.Labelled;

/** How far it is decided whether a fact keeps its unit from being rated excellent. */
public enum VetoState implements Labelled {
    /** By the system; nobody has decided. */
    PROPOSED,
    EXEMPTION_ASKED,
    EXEMPTED,
    /** Somebody decided that there is none. */
    SPARED,
    IMPOSED,
    APPEALED,
    /** Upheld on appeal. */
    UPHELD,
    /** Lifted on appeal. */
    LIFTED;

    /** Whether the veto stands; an appeal alone lifts nothing. */
    public boolean standing() {
        return this == IMPOSED || this == APPEALED || this == UPHELD;
    }

    /** Whether somebody has still to decide. */
    public boolean open() {
        return this == PROPOSED || this == EXEMPTION_ASKED || this == APPEALED;
    }

    /** How it is coloured on a page. */
    public String tone() {
        return switch (this) {
            case PROPOSED, EXEMPTION_ASKED, APPEALED -> "wait";
            case EXEMPTED, SPARED, LIFTED -> "idle";
            case IMPOSED, UPHELD -> "late";
        };
    }
}
