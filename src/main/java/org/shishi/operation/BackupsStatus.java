package org.shishi.operation;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.shishi.backup.BackupOverview;
import org.shishi.backup.Backups;
import org.shishi.policy.Actor;
import org.shishi.shared.RealTime;
import org.shishi.shared.ShanghaiClock;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** The newest backup that was proven, or what the page of backups complains of first. */
@Component
class BackupsStatus implements StatusSource {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Backups backups;
    private final RealTime time;

    BackupsStatus(Backups backups, RealTime time) {
        this.backups = backups;
        this.time = time;
    }

    @Override
    public String name() {
        return "backups";
    }

    @Override
    public StatusCheck check() {
        var seen = backups.overview(Actor.SYSTEM);
        if (!seen.faults().isEmpty()) {
            var first = seen.faults().get(0);
            var told = new DefaultMessageSourceResolvable(
                    new String[] {first.code()}, first.values().toArray());
            return new StatusCheck(name(), StatusLevel.WARNING, "wanting", List.of(told), measures(seen));
        }
        var proven = seen.provenAt();
        return proven == null
                ? new StatusCheck(name(), StatusLevel.OK, unproven(seen), List.of(), Map.of())
                : new StatusCheck(
                        name(),
                        StatusLevel.OK,
                        StatusCheck.IS,
                        List.of(MINUTE.format(proven.atZoneSameInstant(ShanghaiClock.ZONE))),
                        measures(seen));
    }

    private static String unproven(BackupOverview seen) {
        return seen.external() ? "external" : seen.step() != null ? "first" : "none";
    }

    private Map<String, Double> measures(BackupOverview seen) {
        OffsetDateTime proven = seen.provenAt();
        return proven == null
                ? Map.of()
                : Map.of("proven_age_seconds", (double)
                        Duration.between(proven, time.now()).toSeconds());
    }
}
