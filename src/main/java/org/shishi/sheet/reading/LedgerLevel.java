package org.shishi.sheet.reading;

/** Names whose project a row is, as tables say it. */
public enum LedgerLevel {
    PROVINCIAL,
    MUNICIPAL,
    COUNTY,
    TOWNSHIP
}
