package org.shishi.progress.web;

import java.util.List;
import org.shishi.progress.ReportView;

/**
 * One report as the office reads it before deciding.
 *
 * @param lines the fields that say something, in order
 * @param flags what looks doubtful, in words
 */
record ReviewedReport(
        ReportView report,
        String period,
        String state,
        String tone,
        List<Line> lines,
        List<String> flags,
        String sent,
        String pick,
        boolean decidable) {

    /**
     * A field.
     *
     * @param before what was told last, where it was something else; otherwise empty
     */
    record Line(String name, String value, String before) {}
}
