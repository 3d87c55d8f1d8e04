package org.shishi.file;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shishi.policy.Action;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Knows the modules whose records hold files, and asks each of them once for all its records. */
@Component
class AttachmentTargets {

    private final ObjectProvider<AttachmentHolder> offered;

    AttachmentTargets(ObjectProvider<AttachmentHolder> offered) {
        this.offered = offered;
    }

    Map<Long, AttachmentTarget> records(String kind, Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : offered.stream()
                        .filter(holder -> holder.kind().equals(kind))
                        .findFirst()
                        .map(holder -> holder.records(ids))
                        .orElse(Map.of());
    }

    /** One record; whoever asks for one that is not there is told what a stranger is told. */
    AttachmentTarget record(RecordPart held, Action action) {
        var record = records(held.kind(), List.of(held.record())).get(held.record());
        if (record == null) {
            throw new Denied(Verdict.HIDDEN, action, held.kind() + ":" + held.record());
        }
        return record;
    }

    /** Records of several kinds: a number of statements that grows with the kinds only. */
    Map<RecordPart, AttachmentTarget> records(Collection<RecordPart> held) {
        var found = new HashMap<RecordPart, AttachmentTarget>();
        held.stream().collect(Collectors.groupingBy(RecordPart::kind)).forEach((kind, those) -> {
            var ids = those.stream().map(RecordPart::record).collect(Collectors.toSet());
            var records = records(kind, ids);
            those.stream()
                    .distinct()
                    .filter(one -> records.containsKey(one.record()))
                    .collect(Collectors.toMap(Function.identity(), one -> records.get(one.record())))
                    .forEach(found::put);
        });
        return found;
    }
}
