package org.shishi.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A point as it is entered by hand. */
public record SaveManualPoint(
        int planYear, String indicator, long unitId, BigDecimal points, LocalDate heldOn, String reason) {}
