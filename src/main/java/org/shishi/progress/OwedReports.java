package org.shishi.progress;

import java.util.List;

/**
 * What a unit owes, of which only the first are put together: nobody does more before looking again.
 *
 * @param first what was returned, then late ones, then by due date; where not all are among them, what was begun comes before
 * @param all how many there are
 * @param late of all of them, those whose due date has passed
 * @param returned of all of them, those that the office has given back
 */
public record OwedReports(List<DueReport> first, int all, long late, long returned) {}
