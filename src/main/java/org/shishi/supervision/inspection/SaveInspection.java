package org.shishi.supervision.inspection;

import java.time.LocalDate;
import java.util.List;

/**
 * What an inspection is to be.
 *
 * @param bodies the units that take part, the leading one first; a joint one has several
 * @param heldOn the day of it, or for which it is planned
 */
public record SaveInspection(
        int planYear, InspectionKind kind, String theme, String plan, LocalDate heldOn, List<Long> bodies) {}
