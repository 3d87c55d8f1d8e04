package org.shishi.progress;

/** A report as it was seen by whoever decides on it; another version by then is not what was seen. */
public record ReportPick(long id, long version) {}
