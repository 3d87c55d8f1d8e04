package org.shishi.operation;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.shishi.background.CheckOutcome;
import org.shishi.background.CheckOutcomes;
import org.shishi.shared.RealTime;
import org.shishi.shared.ShanghaiClock;

/** What a check of the night found, and whether it still runs. A new installation has not had a night yet. */
final class NightCheckStatus implements StatusSource {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final String check;
    private final CheckOutcomes outcomes;
    private final RealTime time;
    private final Thresholds thresholds;

    NightCheckStatus(String check, CheckOutcomes outcomes, RealTime time, Thresholds thresholds) {
        this.check = check;
        this.outcomes = outcomes;
        this.time = time;
        this.thresholds = thresholds;
    }

    @Override
    public String name() {
        return check;
    }

    @Override
    public StatusCheck check() {
        return outcomes.last(check)
                .map(this::of)
                .orElseGet(() -> new StatusCheck(check, StatusLevel.OK, "none", List.of(), Map.of()));
    }

    private StatusCheck of(CheckOutcome last) {
        var age = Duration.between(last.checkedAt(), time.now());
        return new StatusCheck(
                check,
                level(last, age),
                last.clean() ? StatusCheck.IS : "differs",
                List.of(
                        MINUTE.format(last.checkedAt().atZoneSameInstant(ShanghaiClock.ZONE)),
                        last.differences(),
                        last.first()),
                Map.of("differences", (double) last.differences(), "age_seconds", (double) age.toSeconds()));
    }

    private StatusLevel level(CheckOutcome last, Duration age) {
        if (!last.clean()) {
            return StatusLevel.CRITICAL;
        }
        return age.compareTo(thresholds.checkAge()) > 0 ? StatusLevel.WARNING : StatusLevel.OK;
    }
}
