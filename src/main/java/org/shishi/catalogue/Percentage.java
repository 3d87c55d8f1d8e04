package org.shishi.catalogue;

/** A percentage with the figures that it is made of (half up, two decimals). */
public record Percentage(String percent, String part, String whole) {}
