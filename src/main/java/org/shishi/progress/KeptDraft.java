package org.shishi.progress;

import java.util.List;

/** A draft as it was kept, and what looks doubtful about it. */
public record KeptDraft(ReportView report, List<Flag> flags) {}
