package org.shishi.file;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Policy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the files of one record or of many at once: the statements grow with the kinds of records only. */
@Service
@Transactional(readOnly = true)
public class AttachmentPanels {

    private final AttachmentRows rows;
    private final FileComparisons comparisons;
    private final AttachmentTargets holders;
    private final FileSettings settings;
    private final Gate gate;

    AttachmentPanels(
            AttachmentRows rows,
            FileComparisons comparisons,
            AttachmentTargets holders,
            FileSettings settings,
            Gate gate) {
        this.rows = rows;
        this.comparisons = comparisons;
        this.holders = holders;
        this.settings = settings;
        this.gate = gate;
    }

    /** The files of one record; hidden where the record is. */
    public AttachmentPanel of(Actor actor, RecordPart held) {
        var record = holders.record(held, Action.FILE_ADD);
        gate.read(actor, record.reading(), record.resource());
        return of(actor, held.kind(), Map.of(held.record(), record)).panel(held.record(), held.part());
    }

    /** The files of many records of one kind; those that the actor may not read are left out. */
    public RecordAttachments of(Actor actor, String kind, Collection<Long> records) {
        return of(actor, kind, holders.records(kind, records));
    }

    private RecordAttachments of(Actor actor, String kind, Map<Long, AttachmentTarget> records) {
        var readable = records.entrySet().stream()
                .filter(one -> Policy.decide(
                                actor, one.getValue().reading(), one.getValue().resource())
                        .allowed())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (readable.isEmpty()) {
            return new RecordAttachments(actor, kind, Map.of(), Map.of(), Set.of(), settings);
        }
        var files = comparisons.pointOut(actor, rows.of(kind, readable.keySet())).stream()
                .collect(Collectors.groupingBy(AttachmentView::held));
        return new RecordAttachments(actor, kind, readable, files, rows.asked(kind, readable.keySet()), settings);
    }

    /** One file with its record. */
    public AttachmentPage page(Actor actor, String id) {
        var file = rows.find(id).orElseThrow(() -> Attachments.unknown(id));
        var panel = of(actor, file.held());
        hideRemoved(actor, file);
        var shown = comparisons.pointOut(actor, List.of(file)).get(0);
        boolean removes = file.removal() == null
                && Policy.decide(actor, panel.record().adding(), panel.record().resource())
                        .allowed();
        return new AttachmentPage(shown, panel.record(), removes);
    }

    static void hideRemoved(Actor actor, AttachmentView file) {
        if (file.removal() != null && !Policy.mayEver(actor, Action.FILE_COMPARE)) {
            throw Attachments.unknown(file.id());
        }
    }
}
