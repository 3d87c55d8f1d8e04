package org.shishi.project;

import java.time.LocalDate;

/** How far a project is on a day. */
public record ReportProgress(Progress progress, LocalDate on, String reason) {}
