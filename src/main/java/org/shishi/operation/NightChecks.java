package org.shishi.operation;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.shishi.audit.TrailArchives;
import org.shishi.audit.TrailHeads;
import org.shishi.background.CheckOutcomes;
import org.shishi.shared.RealTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** What is checked as a whole each night: that the trail is unbroken, here, where what is old also leaves it; that the ledger agrees with its facts, beside the ledger. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Thresholds.class)
class NightChecks {

    static final String TRAIL = "trail";
    private static final String LEDGER = "ledger";
    private static final Logger LOG = LoggerFactory.getLogger(NightChecks.class);

    private final TrailHeads trail;
    private final TrailArchives archives;
    private final CheckOutcomes outcomes;

    NightChecks(TrailHeads trail, TrailArchives archives, CheckOutcomes outcomes) {
        this.trail = trail;
        this.archives = archives;
        this.outcomes = outcomes;
    }

    @Scheduled(cron = "0 10 3 * * *")
    @SchedulerLock(name = "trail-check", lockAtMostFor = "PT2H")
    public void checkTrail() {
        var found = trail.verify();
        if (found.intact()) {
            outcomes.keep(TRAIL, 0, "");
            if (found.sealedSince() != null
                    && !found.sealed()) { // by a node of the release before, or a restored database
                LOG.warn(
                        "Rows of the audit trail are not sealed by the key that is here; the auditor's page names them");
            }
            return;
        }
        LOG.error("The audit trail is broken at row {}: {}", found.brokenId(), found.fault());
        outcomes.keep(TRAIL, 1, found.brokenId() + ": " + found.fault());
    }

    @Scheduled(cron = "0 40 3 * * *")
    @SchedulerLock(name = "trail-archive", lockAtMostFor = "PT2H")
    public void archiveTrail() {
        archives.archiveDue();
    }

    @Bean
    StatusSource trailStatus(RealTime time, Thresholds thresholds) {
        return new NightCheckStatus(TRAIL, outcomes, time, thresholds);
    }

    @Bean
    StatusSource ledgerStatus(RealTime time, Thresholds thresholds) {
        return new NightCheckStatus(LEDGER, outcomes, time, thresholds);
    }
}
