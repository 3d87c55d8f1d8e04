package org.shishi.project.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RuleViolation;
import org.springframework.context.MessageSourceResolvable;

/** What is still open about a project when it is to be closed. Whoever keeps findings and notices builds on projects, so it answers. */
public interface OpenMatters {

    /**
     * One of them.
     *
     * @param unit who has to act
     * @param href where it stands in the application
     */
    record Matter(
            MessageSourceResolvable kind,
            String text,
            String unit,
            @Nullable LocalDate dueOn,
            String href) {}

    /** The earliest due first; one statement. */
    List<Matter> of(long projectId);

    /** That nobody says why the project is to be closed although something about it is open: {@code project.closing.despite}. */
    static Optional<RuleViolation> unexplained(List<Matter> open, String despite) {
        return open.isEmpty() || !despite.isBlank()
                ? Optional.empty()
                : Optional.of(RuleViolation.at(
                        "despite",
                        "project.closing.despite",
                        open.size(),
                        open.get(0).text()));
    }
}
