package org.shishi.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.shishi.database.EmbeddedPostgres;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.RealTime;
import org.shishi.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Backs up, proves and clears away while the application serves: one at a time, and what came of it is remembered. */
@Component
class BackupWork {

    private static final Logger LOG = LoggerFactory.getLogger(BackupWork.class);

    private final ObjectProvider<EmbeddedPostgres> server;
    private final BackupSettings settings;
    private final Gate gate;
    private final TransactionOperations transactions;
    private final RealTime time;
    private final AtomicReference<@Nullable Step> step = new AtomicReference<>();
    private volatile @Nullable RuleViolation failed;

    BackupWork(
            ObjectProvider<EmbeddedPostgres> server,
            BackupSettings settings,
            Gate gate,
            TransactionOperations transactions,
            RealTime time) {
        this.server = server;
        this.settings = settings;
        this.gate = gate;
        this.transactions = transactions;
        this.time = time;
    }

    /** What is being done. */
    enum Step {
        TAKING,
        VERIFYING
    }

    @Nullable
    Step step() {
        return step.get();
    }

    /** Why the last one was not made, until one is. */
    @Nullable
    RuleViolation failed() {
        return failed;
    }

    /** Whether the database is this program's own, so that it can be backed up from here. */
    boolean possible() {
        return server.getIfAvailable() != null;
    }

    EmbeddedPostgres own() {
        var own = server.getIfAvailable();
        if (own == null) {
            throw new RuleViolation("backup.external");
        }
        return own;
    }

    /** Whether the database was restored since, so that what it writes now hangs on no backup of its own. */
    boolean restoredSince(Manifest newest) {
        try (var database = own().access().connect(null)) {
            var now = QuietMoment.value(database, "select timeline_id from pg_control_checkpoint()");
            return Integer.parseInt(now) != newest.timeline();
        } catch (SQLException e) {
            return false; // it is away; the next look will tell
        }
    }

    /** A whole one, then the proof of it, then the room that old ones take. */
    void take() {
        if (!step.compareAndSet(null, Step.TAKING)) {
            return;
        }
        try {
            var folder = settings.target();
            var manifest = new TakeBackup(own().access(), folder, time, BackupCommands.product()).take();
            record(Action.BACKUP_TAKE, manifest.id(), Map.of("rows", manifest.rows(), "trail", manifest.trailHash()));
            LOG.info("Backup {} is complete", manifest.id());
            failed = null;
            var gone = new Retention(settings.keepFor(), settings.keepAtLeast()).apply(folder, time.now());
            gone.forEach(id -> LOG.info("Backup {} was removed, as shishi.backup.keep-for says", id));
            if (settings.verify() && folder.key().opens()) {
                step.set(Step.VERIFYING);
                prove(folder, manifest.id());
            }
        } catch (RuleViolation e) {
            remember(e);
        } catch (IOException | RuntimeException e) {
            LOG.debug("The backup failed", e);
            remember(new RuleViolation("backup.failed", String.valueOf(e.getMessage())));
        } finally {
            step.set(null);
        }
    }

    void verify(String id) {
        if (!step.compareAndSet(null, Step.VERIFYING)) {
            return;
        }
        try {
            prove(settings.target(), id);
        } catch (RuleViolation e) {
            remember(e);
        } catch (RuntimeException e) {
            LOG.debug("The verification failed", e);
            remember(new RuleViolation("backup.failed", String.valueOf(e.getMessage())));
        } finally {
            step.set(null);
        }
    }

    private void prove(BackupFolder folder, String id) {
        var data = own().access().data();
        var proof = new VerifyBackup(folder, time).verify(id, settings.scratch(data, "verify"), data);
        record(
                Action.BACKUP_VERIFY,
                id,
                Map.of(
                        "good",
                        proof.good(),
                        "rows",
                        proof.rows(),
                        "fault",
                        proof.fault() == null ? "" : proof.fault()));
        if (proof.good()) {
            LOG.info("Backup {} is proven: {} rows of {} tables are as they were", id, proof.rows(), proof.tables());
        } else {
            LOG.error("Backup {} is no good: {}", id, proof.fault());
        }
    }

    private void record(Action action, String id, Map<String, ?> detail) {
        transactions.executeWithoutResult(
                status -> gate.command(Actor.SYSTEM, action, Resource.all("backup:" + id), detail));
    }

    private void remember(RuleViolation e) {
        failed = e;
        LOG.error("The backup was not made or proven: {}", e.getMessage());
    }
}
