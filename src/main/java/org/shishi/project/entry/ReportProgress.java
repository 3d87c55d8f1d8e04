package org.shishi.project.entry;

import java.time.LocalDate;
import org.shishi.project.Progress;

/** How far a project is on a day. */
public record ReportProgress(Progress progress, LocalDate on, String reason) {}
