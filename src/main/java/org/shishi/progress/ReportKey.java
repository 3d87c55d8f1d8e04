package org.shishi.progress;

/** One form that is asked: a project, by its code, in a period. */
public record ReportKey(String project, long period) {}
