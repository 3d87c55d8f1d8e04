package org.shishi.file;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the same file, and pictures that look alike, at other places: once when a file comes, and in bulk for lists. */
@Component
class FileComparisons {

    private final JdbcClient jdbc;
    private final AttachmentTargets holders;
    private final FileSettings settings;

    FileComparisons(JdbcClient jdbc, AttachmentTargets holders, FileSettings settings) {
        this.jdbc = jdbc;
        this.holders = holders;
        this.settings = settings;
    }

    private record Pair(String of, String other, RecordPart held, boolean same, int distance, OffsetDateTime addedAt) {}

    /** Compares a new file with all that were there before: one pass over 16 bytes of each picture. */
    void compare(long id) {
        jdbc.sql("""
                        insert into attachment_likeness (attachment_id, other_id, distance)
                        select n.id, o.id, 0 from attachment n
                        join attachment o on o.original_sha256 = n.original_sha256 and o.id <> n.id
                        where n.id = :id
                        union
                        select n.id, o.id, bit_count((o.likeness # n.likeness)::bit(64)) from attachment n
                        join attachment o on o.likeness is not null and o.id <> n.id
                        where n.id = :id and o.original_sha256 <> n.original_sha256
                          and bit_count((o.likeness # n.likeness)::bit(64)) <= :farthest""").param("id", id).param("farthest", FileSettings.FARTHEST).update();
    }

    /** Adds to each file where it hangs too, for those who may compare; others get the files as they are. */
    List<AttachmentView> pointOut(Actor actor, List<AttachmentView> files) {
        if (files.isEmpty() || !Policy.mayEver(actor, Action.FILE_COMPARE)) {
            return files;
        }
        var pairs = pairs(files.stream().map(AttachmentView::id).toList());
        var records = holders.records(pairs.stream().map(Pair::held).toList());
        var used = new HashMap<String, List<UsedElsewhere>>();
        for (var pair : pairs) {
            var record = records.get(pair.held());
            if (record != null) {
                used.computeIfAbsent(pair.of(), of -> new ArrayList<>()).add(elsewhere(actor, pair, record));
            }
        }
        return files.stream()
                .map(file -> file.with(used.getOrDefault(file.id(), List.of())))
                .toList();
    }

    private static UsedElsewhere elsewhere(Actor actor, Pair pair, AttachmentTarget record) {
        boolean reads =
                Policy.decide(actor, record.reading(), record.resource()).allowed();
        return new UsedElsewhere(
                reads ? pair.other() : null,
                pair.held(),
                record.label(),
                reads ? record.link() : null,
                pair.same(),
                pair.addedAt());
    }

    /** Both ways: a file is told of those before it and of those after it. */
    private List<Pair> pairs(Collection<String> addresses) {
        var found = jdbc.sql("""
                        select a.address as of, o.address, o.kind, o.record_id, o.part, l.distance, o.added_at,
                               o.original_sha256 = a.original_sha256 as same
                        from attachment a
                        join (select attachment_id, other_id, distance from attachment_likeness
                              union all select other_id, attachment_id, distance from attachment_likeness) l
                             on l.attachment_id = a.id
                        join attachment o on o.id = l.other_id
                        where a.address in (:addresses) and o.removed_at is null and l.distance <= :reach
                          and (o.kind, o.record_id, o.part) <> (a.kind, a.record_id, a.part)""")
                .param("addresses", addresses)
                .param("reach", Math.min(settings.likeness(), FileSettings.FARTHEST))
                .query((rs, n) -> new Pair(
                        rs.getString("of"),
                        rs.getString("address"),
                        new RecordPart(rs.getString("kind"), rs.getLong("record_id"), rs.getString("part")),
                        rs.getBoolean("same"),
                        rs.getInt("distance"),
                        AttachmentRows.wall(rs.getObject("added_at", OffsetDateTime.class))))
                .list();
        return found.stream()
                .sorted(Comparator.comparing((Pair pair) -> !pair.same())
                        .thenComparingInt(Pair::distance)
                        .thenComparing(Pair::addedAt))
                .collect(Collectors.toList());
    }
}
