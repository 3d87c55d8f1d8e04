package org.shishi.adjustment;

import java.time.LocalDate;

/** That the unit took back what it had asked for. */
public record AdjustmentWithdrawal(LocalDate on, String by, String reason) {}
