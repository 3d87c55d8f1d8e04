package org.shishi.funding;

import java.time.LocalDate;

/**
 * Takes an entry back by a counter-entry.
 *
 * @param on the day from which it is taken back; for a mistake the entry's own
 */
public record ReverseEntry(LocalDate on, String reason) {}
