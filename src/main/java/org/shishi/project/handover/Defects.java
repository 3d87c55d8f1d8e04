package org.shishi.project.handover;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.shishi.policy.Actor;
import org.shishi.project.ProjectView;
import org.springframework.context.MessageSourceResolvable;

/** Where the defects of an acceptance are kept until they are put right. Whoever keeps findings builds on projects, so it answers. */
public interface Defects {

    /** A defect as it stands on a day; {@code state} names what has become of it, {@code rectifying} whether its unit has still to act. */
    record Standing(
            long finding,
            String description,
            String unit,
            LocalDate dueOn,
            MessageSourceResolvable state,
            String tone,
            boolean open,
            boolean overdue,
            boolean rectifying) {}

    void open(Actor actor, ProjectView project, long handover, LocalDate foundOn, List<TellHandover.Defect> defects);

    /** The defects of acceptances as they stood on a day, under the ids of these; one statement. */
    Map<Long, List<Standing>> of(Collection<Long> handovers, LocalDate day);
}
