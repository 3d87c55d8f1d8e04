package org.shishi.project.span;

import java.time.LocalDate;

/**
 * A span on which the facts and what is kept beside them do not agree, so that somebody can look at the project.
 *
 * @param kept whether it is kept and the facts do not give it; else they give it and it is not kept
 */
public record SpanDifference(String code, LocalDate fromDay, boolean kept) {}
