package org.shishi.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jspecify.annotations.Nullable;
import org.shishi.background.Background;
import org.shishi.frame.SignedIn;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.ShanghaiClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The backups of the database for the system administrator: what there is, one more, the proof, and a file to carry away. They are
 * of the embedded server, whose files lie beside this node: no other node could go on with one.
 */
@Service
@Transactional
public class Backups implements SignedIn.Alarms {

    private static final String LINE = "backup";
    private static final Resource ALL = Resource.all("backup");

    private final BackupSettings settings;
    private final BackupWork work;
    private final BackupStatus status;
    private final ObjectProvider<OffSite> offSite;
    private final Background background;
    private final Gate gate;

    Backups(
            BackupSettings settings,
            BackupWork work,
            BackupStatus status,
            ObjectProvider<OffSite> offSite,
            Background background,
            Gate gate) {
        this.settings = settings;
        this.work = work;
        this.status = status;
        this.offSite = offSite;
        this.background = background;
        this.gate = gate;
    }

    @Transactional(readOnly = true)
    public BackupOverview overview(Actor actor) {
        gate.read(actor, Action.BACKUP_READ, ALL);
        status.forget();
        var seen = status.now();
        var backups = views();
        var step = work.step();
        return new BackupOverview(
                !work.possible(),
                settings.on(),
                settings.keyFile() != null,
                String.valueOf(settings.folder()),
                since(backups),
                seen.provenAt(),
                seen.waiting(),
                copy(),
                step == null ? null : step.name(),
                seen.faults().stream().map(BackupOverview.Fault::of).toList(),
                backups);
    }

    /** The newest first; none while the settings are no good, which the status says. */
    private List<BackupView> views() {
        if (!settings.on()) {
            return List.of();
        }
        try {
            var folder = settings.target();
            var views = new ArrayList<BackupView>();
            var way = way(folder);
            for (var one : folder.all()) {
                boolean abandoned = way != null && !way.includes(one);
                views.add(BackupView.of(one, abandoned, folder.proof(one.id()).orElse(null)));
            }
            Collections.reverse(views);
            return views;
        } catch (RuleViolation e) {
            return List.of();
        }
    }

    /** Unknown to a server whose key only seals. */
    private static @Nullable LogTimeline way(BackupFolder folder) {
        try {
            return folder.key().opens() ? LogTimeline.in(folder) : null;
        } catch (RuleViolation e) {
            return null;
        }
    }

    private static @Nullable OffsetDateTime since(List<BackupView> newestFirst) {
        return newestFirst.stream()
                .filter(one -> !one.abandoned())
                .reduce((one, earlier) -> earlier)
                .map(BackupView::endedAt)
                .orElse(null);
    }

    private BackupOverview.@Nullable Copy copy() {
        var copies = offSite.getIfAvailable();
        if (copies == null || !copies.wanted()) {
            return null;
        }
        var at = copies.copiedAt();
        return new BackupOverview.Copy(
                copies.place(),
                at == null ? null : at.atZone(ShanghaiClock.ZONE).toOffsetDateTime());
    }

    @Transactional(readOnly = true)
    public BackupView get(Actor actor, String id) {
        gate.read(actor, Action.BACKUP_READ, ALL);
        return found(id);
    }

    private BackupView found(String id) {
        return views().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Denied(Decision.Verdict.HIDDEN, Action.BACKUP_READ, "backup:" + id));
    }

    /** Begins one, behind the page. */
    public void take(Actor actor) {
        gate.command(actor, Action.BACKUP_TAKE, ALL, Map.of("asked", true));
        requireIdle();
        settings.target();
        work.own();
        background.run(LINE, work::take);
    }

    /** Begins to restore one into a scratch server and to compare it. */
    public void verify(Actor actor, String id) {
        gate.read(actor, Action.BACKUP_READ, ALL);
        found(id);
        gate.command(actor, Action.BACKUP_VERIFY, Resource.all("backup:" + id), Map.of("asked", true));
        requireIdle();
        background.run(LINE, () -> work.verify(id));
    }

    private void requireIdle() {
        if (work.step() != null) {
            throw new RuleViolation("backup.under-way");
        }
    }

    /** What lies in the backup, to be sent as one file; only a sealed one leaves the machine this way. */
    public List<Path> download(Actor actor, String id) {
        gate.read(actor, Action.BACKUP_READ, ALL);
        if (!found(id).encrypted()) {
            throw new RuleViolation("backup.download.unencrypted");
        }
        gate.command(actor, Action.BACKUP_DOWNLOAD, Resource.all("backup:" + id), Map.of());
        try (var files = Files.walk(settings.target().of(id))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new RuleViolation("backup.damaged", id);
        }
    }

    /** As a tar, which is unpacked into a folder that {@code restore --from} takes. */
    public void write(List<Path> files, OutputStream out) throws IOException {
        var root = settings.target().root();
        try (var tar = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name())) {
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (var file : files) {
                var entry = new TarArchiveEntry(root.relativize(file).toString());
                entry.setSize(Files.size(file));
                tar.putArchiveEntry(entry);
                Files.copy(file, tar);
                tar.closeArchiveEntry();
            }
        }
    }

    /** Asked round every page of an administrator. */
    @Override
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.SUPPORTS)
    public SignedIn.@Nullable Alarm raised() {
        return status.now().well() ? null : new SignedIn.Alarm("/admin/backups", "backup.alarm");
    }
}
