package org.shishi.notify;

import java.time.LocalDate;
import java.util.List;
import org.shishi.lookback.LookBackView;
import org.shishi.lookback.LookBacks;
import org.shishi.policy.Actor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Look-backs: to those who look, what they have not looked at yet. */
@Component
@Order(5)
class LookBacksDue implements DueSource {

    private final LookBacks lookBacks;
    private final NotifySettings settings;

    LookBacksDue(LookBacks lookBacks, NotifySettings settings) {
        this.lookBacks = lookBacks;
        this.settings = settings;
    }

    @Override
    public List<DueLine> of(Actor actor, LocalDate day) {
        return lookBacks.ending(actor, day.minusYears(1), day.plusDays(settings.soonDays()), day).stream()
                .filter(one -> one.mayAnswer() && one.counts().waiting() > 0)
                .map(one -> line(one, day))
                .toList();
    }

    private static DueLine line(LookBackView one, LocalDate day) {
        return new DueLine(
                one.head().lastOn().isBefore(day),
                "notify.due.look-back",
                List.of(one.head().name(), one.counts().waiting()),
                one.head().lastOn(),
                "/look-backs/" + one.head().id());
    }
}
