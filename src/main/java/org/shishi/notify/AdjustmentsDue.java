package org.shishi.notify;

import java.time.LocalDate;
import java.util.List;
import org.shishi.adjustment.AdjustmentView;
import org.shishi.adjustment.Adjustments;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Changes of what was promised that wait: to those who may take the next step. */
@Component
@Order(7)
class AdjustmentsDue implements DueSource {

    private final Adjustments adjustments;

    AdjustmentsDue(Adjustments adjustments) {
        this.adjustments = adjustments;
    }

    @Override
    public List<DueLine> of(Actor actor, LocalDate day) {
        return adjustments.waiting(actor, day).stream()
                .map(AdjustmentsDue::line)
                .toList();
    }

    private static DueLine line(AdjustmentView one) {
        var step = one.allowed().contains(Action.ADJUSTMENT_REVIEW) ? "review" : one.major() ? "decide" : "file";
        return new DueLine(
                false,
                "notify.due.adjustment." + step,
                List.of(one.title(), one.kind()),
                null,
                "/votes/adjustments/" + one.id());
    }
}
