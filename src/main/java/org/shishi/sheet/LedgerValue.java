package org.shishi.sheet;

/** Keeps what was read of a cell together with the cell. */
public record LedgerValue(Cell cell, Reading<?> reading) {}
