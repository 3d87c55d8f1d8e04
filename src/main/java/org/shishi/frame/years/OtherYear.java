package org.shishi.frame.years;

/** A year beside the one that a page shows, and how much stands there. */
public record OtherYear(int year, int count) {}
