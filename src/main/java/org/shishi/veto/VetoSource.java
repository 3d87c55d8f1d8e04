package org.shishi.veto;

import java.util.Locale;

/** Where the fact of a veto stands. */
public enum VetoSource {
    PROJECT,
    /** A finding of false report. */
    FINDING,
    SUPERIOR_NOTICE,
    /** The result of an assessment, known by the rectification that it opened. */
    ASSESSMENT;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
