package org.shishi.project.closing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
}
