package org.shishi.veto;

import org.shishi.shared.Labelled;

/** How far it is decided whether a fact keeps its unit from being rated excellent. */
public enum VetoState implements Labelled {
    /** By the system; nobody has decided. */
    PROPOSED,
    /** Nobody had decided when the year's evaluation was frozen: nobody can any more. */
    UNDECIDED,
    EXEMPTION_ASKED,
    EXEMPTED,
    /** Somebody decided that there is none. */
    SPARED,
    IMPOSED,
    APPEALED,
    /** Upheld on appeal. */
    UPHELD,
    /** Lifted on appeal. */
    LIFTED,
    /** Somebody of an office asks that it be revoked; it stands until another one confirms. */
    REVOCATION_ASKED,
    REVOKED;

    /** Whether the veto stands; an appeal alone lifts nothing. */
    public boolean standing() {
        return this == IMPOSED || this == APPEALED || this == UPHELD || this == REVOCATION_ASKED;
    }

    /** Whether somebody has still to decide. */
    public boolean open() {
        return this == PROPOSED || waits();
    }

    /** Whether something was asked for that a second person has still to decide. */
    boolean waits() {
        return this == EXEMPTION_ASKED || this == APPEALED || this == REVOCATION_ASKED;
    }

    /** How it is coloured on a page. */
    public String tone() {
        return switch (this) {
            case PROPOSED, EXEMPTION_ASKED, APPEALED, REVOCATION_ASKED -> "wait";
            case UNDECIDED, EXEMPTED, SPARED, LIFTED, REVOKED -> "idle";
            case IMPOSED, UPHELD -> "late";
        };
    }
}
