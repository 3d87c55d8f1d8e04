package org.shishi.imports;

/** Where an uploaded ledger stands. */
public enum ImportState {
    /** Its rows are being tried. */
    CHECKING,
    /** Tried; nothing is written yet. */
    CHECKED,
    /** Its rows are being written, all in one transaction. */
    APPLYING,
    APPLIED,
    UNDONE,
    /** Could not be read as told; nothing was written. */
    FAILED;

    public boolean working() {
        return this == CHECKING || this == APPLYING;
    }

    /** Whether it can be read anew, otherwise than before. */
    public boolean open() {
        return this == CHECKED || this == FAILED;
    }

    /** The tone of its word. */
    public String tone() {
        return switch (this) {
            case CHECKING, APPLYING -> "busy";
            case CHECKED -> "wait";
            case APPLIED -> "done";
            case UNDONE -> "off";
            case FAILED -> "late";
        };
    }
}
