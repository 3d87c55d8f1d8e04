package org.shishi.progress;

/** The project that a report speaks of, as its page names it. */
public record ReportedProject(long id, String code, String title) {}
