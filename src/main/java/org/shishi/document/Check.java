package org.shishi.document;

import java.util.List;
import org.shishi.catalogue.CheckKind;
import org.shishi.catalogue.CheckProblem;

/**
 * What one check before issue came to.
 *
 * @param examined how many things were looked at: equations, percentages, figures, lines, projects
 */
public record Check(CheckKind kind, int examined, List<CheckProblem> problems) {

    public Check {
        problems = List.copyOf(problems);
    }

    public boolean stopped() {
        return problems.stream().anyMatch(CheckProblem::stops);
    }

    /** The message that says how it went. */
    public String outcome() {
        return "document.check." + (stopped() ? "stopped" : problems.isEmpty() ? "passed" : "look");
    }

    /** The tone of its word. */
    public String tone() {
        return stopped() ? "late" : problems.isEmpty() ? "done" : "warn";
    }
}
