package org.shishi.catalogue;

/**
 * What a screen shows for a placeholder as of the same day, asked for another way than the document asks.
 *
 * @param shown as the screen has it
 * @param link to the screen
 */
public record ScreenFigure(String name, String shown, String link) {}
