package org.shishi.superior;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Resource;
import org.shishi.shared.Viewpoint.OfYear;

/**
 * A paper from above as people see it.
 *
 * @param number its document number, or empty
 * @param answerBy until when an answer is due; none where none is wanted
 * @param withdrawnReason why it does not count any more; empty where it does
 * @param withoutEffect whether the evaluation of its year was judged and closed already when it was recorded
 */
public record SuperiorNoticeView(
        long id,
        long version,
        int planYear,
        SuperiorTier tier,
        String body,
        String number,
        LocalDate issuedOn,
        SuperiorNoticeKind kind,
        String says,
        @Nullable LocalDate answerBy,
        List<NamedUnit> units,
        List<NamedProject> projects,
        List<SuperiorCorrection> corrections,
        String recordedBy,
        LocalDate recordedOn,
        String withdrawnReason,
        String withdrawnBy,
        @Nullable LocalDate withdrawnOn,
        boolean withoutEffect)
        implements OfYear {

    /** Whether it counts: recorded by mistake, or taken back by the superior body, it does not. */
    public boolean standing() {
        return withdrawnOn == null;
    }

    /** The paper by its number, or its body where it has none. */
    public String name() {
        return number.isEmpty() ? body : number;
    }

    public String href() {
        return "/superior-notices/" + id;
    }

    /** Whether units still owe an answer. */
    public boolean awaitsAnswer() {
        return standing() && answerBy != null && units.stream().anyMatch(unit -> !unit.answered());
    }

    /** Whether there is an answer to be shown, or one wanted. */
    public boolean answersShown() {
        return answerBy != null || units.stream().anyMatch(NamedUnit::answered);
    }

    public boolean awaitsAnswerOf(@Nullable Long unit) {
        return standing()
                && answerBy != null
                && units.stream().anyMatch(one -> unit != null && one.id() == unit && !one.answered());
    }

    /** Whether an answer was due before the day and is still owed. */
    public boolean overdue(LocalDate day) {
        return awaitsAnswer() && answerBy != null && answerBy.isBefore(day);
    }

    /** It belongs to the units that it names, and to those of the projects that it names. */
    Resource resource() {
        var all = new HashSet<Long>();
        units.forEach(unit -> all.add(unit.id()));
        projects.forEach(project -> all.addAll(project.units()));
        return new Resource("superior-notice:" + id, all, null, Set.of(), null, null, true);
    }
}
