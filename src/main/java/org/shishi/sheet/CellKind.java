package org.shishi.sheet;

/** Tells what the file itself says about a cell, so that parsers need not guess from the text alone. */
public enum CellKind {
    EMPTY,
    TEXT,
    NUMBER,
    /** A number in a percent style; the number is the fraction (0.8), the text the percentage (80%). */
    PERCENT,
    DATE,
    /** A date whose style shows no day (2023年12月): the day stored by the program means nothing. */
    MONTH,
    /** A number that its style shows divided by thousands or ten thousands: it is not what people see. */
    SCALED,
    BOOLEAN,
    /** An error value (#REF!) or a formula without a stored result. */
    ERROR
}
