package org.shishi.progress;

/** The unit that reports. */
public record ReportingUnit(long id, String code, String name) {}
