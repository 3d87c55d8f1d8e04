package org.shishi.supervision.instruction;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Resource;

/**
 * An instruction as people see it.
 *
 * @param reply what the addressed unit replied, or none yet
 * @param overdue whether a reply was due before the day and had not come by then
 * @param mayReply whether the reader may reply
 */
public record InstructionView(
        long id,
        int planYear,
        String project,
        String projectTitle,
        String leader,
        LocalDate saidOn,
        String wording,
        long unitId,
        String unit,
        @Nullable LocalDate dueOn,
        @Nullable String reply,
        @Nullable LocalDate repliedOn,
        @Nullable String repliedBy,
        boolean overdue,
        boolean mayReply) {

    static Resource resource(long id, long unitId) {
        return new Resource("instruction:" + id, Set.of(unitId), null, Set.of(), null, null, true);
    }
}
