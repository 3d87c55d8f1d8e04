package org.shishi.supervision.finding;

import java.time.LocalDate;

/** One step of a finding's way: who did what on which day, and what was said. */
record FindingStepView(
        FindingVerb verb,
        FindingState state,
        LocalDate on,
        String actor,
        String reason,
        Rectification rectification,
        LocalDate dueOn) {}
