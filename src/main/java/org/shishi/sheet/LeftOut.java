package org.shishi.sheet;

/**
 * A row that nobody sees in its sheet and that was left out, as was answered.
 *
 * @param number as the spreadsheet program shows it
 * @param text what its cells say
 */
public record LeftOut(String sheet, int number, String text) {}
