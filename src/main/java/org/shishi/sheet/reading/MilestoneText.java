package org.shishi.sheet.reading;

import org.jspecify.annotations.Nullable;

/**
 * Carries one step of a list ①②③.
 *
 * @param mark the sign before it as written, empty for an unnumbered text
 * @param date when it is to be done, where the step begins with a time; the text keeps the words
 */
public record MilestoneText(
        String mark, String text, @Nullable LedgerDate date) {}
