package org.shishi.sheet.reading;

/** Says whose status a column gives, since a period's 已完成 is not the project's. */
public enum StatusScope {
    PROJECT,
    PERIOD
}
