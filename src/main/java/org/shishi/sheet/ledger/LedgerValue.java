package org.shishi.sheet.ledger;

import org.shishi.sheet.Cell;
import org.shishi.sheet.reading.Reading;

/** Keeps what was read of a cell together with the cell. */
public record LedgerValue(Cell cell, Reading<?> reading) {}
