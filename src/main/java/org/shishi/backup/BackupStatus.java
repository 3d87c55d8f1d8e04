package org.shishi.backup;

import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RealTime;
import org.shishi.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** How the backup stands, for the page, the health of the application, its measures and the warning to administrators. */
@Component
class BackupStatus {

    private static final Logger LOG = LoggerFactory.getLogger(BackupStatus.class);
    private static final Duration FRESH = Duration.ofSeconds(20);
    private static final int WAITING_AT_MOST = 8;

    private final BackupSettings settings;
    private final BackupWork work;
    private final ObjectProvider<Archiver> archiver;
    private final ObjectProvider<OffSite> offSite;
    private final RealTime time;
    private final boolean demo;
    private volatile @Nullable Seen seen;
    private @Nullable OffsetDateTime shouted;

    BackupStatus(
            BackupSettings settings,
            BackupWork work,
            ObjectProvider<Archiver> archiver,
            ObjectProvider<OffSite> offSite,
            RealTime time,
            Environment environment) {
        this.settings = settings;
        this.work = work;
        this.archiver = archiver;
        this.offSite = offSite;
        this.time = time;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /**
     * What was seen in the folder.
     *
     * @param proven the newest backup that was proven, and when
     * @param waiting how many pieces of the log are not yet in the backup
     * @param faults what an administrator has to know, as messages
     */
    record Seen(
            OffsetDateTime at,
            @Nullable Manifest newest,
            @Nullable String proven,
            @Nullable OffsetDateTime provenAt,
            int waiting,
            List<RuleViolation> faults) {

        boolean well() {
            return faults.isEmpty();
        }
    }

    /** Not older than some seconds: it is asked for round every page of an administrator. */
    Seen now() {
        var last = seen;
        if (last != null && last.at().plus(FRESH).isAfter(time.now())) {
            return last;
        }
        var look = look();
        seen = look;
        return look;
    }

    void forget() {
        seen = null;
    }

    private Seen look() {
        var faults = new ArrayList<RuleViolation>();
        if (!work.possible() || !settings.on()) {
            if (work.possible() && !demo) {
                faults.add(new RuleViolation("backup.warning.off"));
            }
            return new Seen(time.now(), null, null, null, 0, faults);
        }
        try {
            return look(settings.target(), faults);
        } catch (RuleViolation e) {
            faults.add(e);
            return new Seen(time.now(), null, null, null, 0, faults);
        }
    }

    private Seen look(BackupFolder folder, List<RuleViolation> faults) {
        Manifest newest = null;
        String proven = null;
        OffsetDateTime provenAt = null;
        for (var backup : folder.all()) {
            newest = backup;
            var proof = folder.proof(backup.id()).orElse(null);
            if (proof != null && proof.good()) {
                proven = backup.id();
                provenAt = backup.endedAt();
            } else if (proof != null) {
                faults.add(new RuleViolation("backup.verified.bad", backup.id(), proof.fault()));
            }
        }
        add(faults, folder.isAway(), "backup.folder.away", folder.root().toString());
        if (provenAt != null) {
            boolean old = provenAt.plus(settings.provenWithin()).isBefore(time.now());
            add(faults, old, "backup.warning.old", days(provenAt));
        } else if (work.step() == null) { // else the page says what is being done
            faults.add(new RuleViolation(newest == null ? "backup.warning.none" : "backup.warning.none-proven"));
        }
        int waiting = waiting();
        add(faults, waiting > WAITING_AT_MOST, "backup.warning.log", waiting);
        var copies = offSite.getIfAvailable();
        var uncopied = copies == null ? null : copies.fault();
        if (uncopied != null) {
            faults.add(uncopied);
        }
        if (work.failed() != null) {
            faults.add(work.failed());
        }
        return new Seen(time.now(), newest, proven, provenAt, waiting, List.copyOf(faults));
    }

    private static void add(List<RuleViolation> faults, boolean wrong, String code, Object... values) {
        if (wrong) {
            faults.add(new RuleViolation(code, values));
        }
    }

    private long days(OffsetDateTime since) {
        return Duration.between(since, time.now()).toDays();
    }

    private int waiting() {
        try {
            var own = archiver.getIfAvailable();
            return own == null ? 0 : own.waiting().size();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Into the log, once an hour as long as something is wrong. */
    void shout() {
        var now = time.now();
        if (!now().well() && (shouted == null || shouted.plusHours(1).isBefore(now))) {
            shouted = now;
            now().faults().forEach(fault -> LOG.warn("The backup wants an administrator: {}", fault.getMessage()));
        }
    }
}
