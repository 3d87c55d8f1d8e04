package org.shishi.file;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;

/** The files of many records, read at once; a page asks it row by row. */
public final class RecordAttachments {

    private final Actor actor;
    private final String kind;
    private final Map<Long, AttachmentTarget> records;
    private final Map<RecordPart, List<AttachmentView>> files;
    private final Set<RecordPart> asked;
    private final FileSettings limits;

    RecordAttachments(
            Actor actor,
            String kind,
            Map<Long, AttachmentTarget> records,
            Map<RecordPart, List<AttachmentView>> files,
            Set<RecordPart> asked,
            FileSettings limits) {
        this.actor = actor;
        this.kind = kind;
        this.records = records;
        this.files = files;
        this.asked = asked;
        this.limits = limits;
    }

    /** All of a record. */
    public @Nullable AttachmentPanel panel(long record) {
        return panel(record, "");
    }

    /** One part of a record; none where the actor may not read it. */
    public @Nullable AttachmentPanel panel(long record, String part) {
        var its = records.get(record);
        var held = new RecordPart(kind, record, part);
        return its == null
                ? null
                : AttachmentPanel.of(
                        actor, held, its, files.getOrDefault(held, List.of()), asked.contains(held), limits);
    }

    /** The parts that hold files but are not among these: what hung on a milestone that has another name now. */
    public List<AttachmentPanel> others(long record, java.util.Collection<String> parts) {
        var its = records.get(record);
        return its == null
                ? List.of()
                : files.entrySet().stream()
                        .filter(e -> e.getKey().record() == record
                                && !parts.contains(e.getKey().part()))
                        .map(e -> AttachmentPanel.of(actor, e.getKey(), its, e.getValue(), false, limits))
                        .toList();
    }
}
