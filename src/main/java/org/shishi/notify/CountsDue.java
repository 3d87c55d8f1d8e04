package org.shishi.notify;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.shishi.policy.Actor;
import org.shishi.vote.CountKind;
import org.shishi.vote.Office;
import org.shishi.vote.duty.CountDuties;
import org.shishi.vote.duty.CountDuties.Duty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Counts: what waits for a teller or a scrutineer of a vote or an assessment. */
@Component
@Order(5)
class CountsDue implements DueSource {

    private final CountDuties counts;

    CountsDue(CountDuties counts) {
        this.counts = counts;
    }

    @Override
    public List<DueLine> of(Actor actor, LocalDate day) {
        return actor.id() == null
                ? List.of()
                : Arrays.stream(CountKind.values())
                        .flatMap(kind -> counts.of(actor, kind).stream())
                        .map(duty -> line(duty, day))
                        .toList();
    }

    private static DueLine line(Duty duty, LocalDate day) {
        return new DueLine(
                duty.heldOn().isBefore(day),
                duty.office() == Office.TELLER ? "notify.due.count" : "notify.due.sign",
                List.of(duty.meeting()),
                duty.heldOn(),
                (duty.kind() == CountKind.VOTE ? "/votes/" : "/assessments/") + duty.id());
    }
}
