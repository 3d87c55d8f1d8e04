package org.shishi.project.light;

import java.time.LocalDate;
import java.util.List;

/**
 * Tells on which days the reporting periods of a year end, for which lights are kept: the module of the reports knows, and
 * stands above the ledger. While nobody tells, months are the periods.
 */
public interface PeriodEnds {

    /** In order; empty when the year has no periods yet. */
    List<LocalDate> of(int year);
}
