package org.shishi.evaluation;

import java.time.LocalDate;

/** That a decision which had moved points was taken back by another person: it counts no more, and stays to be read. */
public record PointRevocation(String by, LocalDate on, String reason) {}
