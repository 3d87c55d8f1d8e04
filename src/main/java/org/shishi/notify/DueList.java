package org.shishi.notify;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.Remembered;
import org.shishi.shared.TableStamps;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what is late and what is due for one person: for the inbox and for the digest, from the same sources. */
@Service
@Transactional(readOnly = true)
public class DueList {

    private final ObjectProvider<DueSource> sources;
    private final Gate gate;
    private final Remembered<Asked, List<DueLine>> kept;

    private record Asked(Actor actor, LocalDate day) {}

    DueList(ObjectProvider<DueSource> sources, Gate gate, TableStamps stamps) {
        this.sources = sources;
        this.gate = gate;
        this.kept = stamps.rememberedUntilAnyWrite();
    }

    /** What is late comes first. */
    public List<DueLine> of(Actor actor, LocalDate day) {
        gate.read(actor, Action.INBOX_READ, Resource.ownedBy(actor.id(), "inbox:" + actor.username()));
        return kept.get(new Asked(actor, day), this::found);
    }

    private List<DueLine> found(Asked asked) {
        return sources.orderedStream()
                .flatMap(source -> source.of(asked.actor(), asked.day()).stream())
                .sorted(Comparator.comparing((DueLine line) -> !line.late())
                        .thenComparing(DueLine::on, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }
}
