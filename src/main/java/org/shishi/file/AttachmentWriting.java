package org.shishi.file;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What changes files, one transaction a command; the pictures have been made before it begins. */
@Component
@Transactional
class AttachmentWriting {

    private static final int NAME_BYTES = 18;
    private static final int LONGEST_REASON = 500;

    private final AttachmentRows rows;
    private final FileComparisons comparisons;
    private final AttachmentTargets holders;
    private final FileSettings settings;
    private final Gate gate;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AttachmentWriting(
            AttachmentRows rows,
            FileComparisons comparisons,
            AttachmentTargets holders,
            FileSettings settings,
            Gate gate,
            Clock clock) {
        this.rows = rows;
        this.comparisons = comparisons;
        this.holders = holders;
        this.settings = settings;
        this.gate = gate;
        this.clock = clock;
    }

    /** The record must let it, and the office must want files there, unless the record always does. */
    @Transactional(readOnly = true)
    public AttachmentTarget mayAdd(Actor actor, RecordPart held) {
        var record = holders.record(held, Action.FILE_ADD);
        gate.read(actor, record.adding(), record.resource());
        requirePart(record, held, Action.FILE_ADD);
        boolean wanted =
                record.free() || rows.asked(held.kind(), List.of(held.record())).contains(held);
        if (!wanted) {
            throw new Denied(
                    Verdict.WRONG_STATE, Action.FILE_ADD, record.resource().subject());
        }
        return record;
    }

    List<AttachmentView> add(Actor actor, RecordPart held, List<StoredFile> files) {
        var record = mayAdd(actor, held);
        var named = new HashMap<String, StoredFile>();
        files.forEach(file -> named.put(name(), file));
        gate.command(actor, Action.FILE_ADD, record.resource(), Map.of("held", held, "files", told(named)));
        rows.waitForOthers();
        if (rows.count(held) + files.size() > settings.each()) {
            throw RuleViolation.at("file", "file.record.full", settings.each());
        }
        var now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        var added = new ArrayList<AttachmentView>();
        named.forEach((address, file) -> {
            if (rows.holds(held, file.originalSha256())) {
                throw RuleViolation.at("file", "file.already.here", file.filename());
            }
            comparisons.compare(rows.insert(address, held, file, actor, now));
            added.add(rows.find(address).orElseThrow());
        });
        return comparisons.pointOut(actor, added);
    }

    AttachmentView remove(Actor actor, AttachmentView file, String reason) {
        var held = file.held();
        var record = holders.record(held, Action.FILE_REMOVE);
        gate.read(actor, record.adding(), record.resource());
        AttachmentPanels.hideRemoved(actor, file);
        var told = Map.of("held", held, "file", file.id(), "name", file.filename(), "reason", reason);
        gate.command(actor, Action.FILE_REMOVE, record.resource(), told);
        if (file.removal() != null) {
            throw new RuleViolation("file.removed.already", file.filename());
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw RuleViolation.at("reason", "file.reason.missing");
        }
        rows.remove(file.id(), actor, OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS), reason.strip());
        return rows.find(file.id()).orElseThrow();
    }

    void ask(Actor actor, RecordPart held, boolean wanted) {
        var record = holders.record(held, Action.FILE_ASK);
        gate.read(actor, record.reading(), record.resource());
        requirePart(record, held, Action.FILE_ASK);
        gate.command(actor, Action.FILE_ASK, record.resource(), Map.of("held", held, "wanted", wanted));
        rows.ask(held, wanted, actor, OffsetDateTime.now(clock));
    }

    private static void requirePart(AttachmentTarget record, RecordPart held, Action action) {
        if (!record.parts().contains(held.part())) {
            throw new Denied(Verdict.HIDDEN, action, record.resource().subject() + "/" + held.part());
        }
    }

    private static List<Map<String, Object>> told(Map<String, StoredFile> files) {
        return files.entrySet().stream()
                .map(e -> Map.<String, Object>of(
                        "file",
                        e.getKey(),
                        "name",
                        e.getValue().filename(),
                        "size",
                        e.getValue().content().length,
                        "sha256",
                        e.getValue().originalSha256()))
                .toList();
    }

    private String name() {
        var bytes = new byte[NAME_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
