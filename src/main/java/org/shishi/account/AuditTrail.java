package org.shishi.account;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.audit.AuditFilter;
import org.shishi.audit.AuditView;
import org.shishi.audit.HeadPosted;
import org.shishi.audit.Trail;
import org.shishi.audit.TrailArchive;
import org.shishi.audit.TrailArchives;
import org.shishi.audit.TrailHeads;
import org.shishi.audit.Verification;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the audit trail to the auditor, and to nobody else. */
@Service
@Transactional(readOnly = true)
public class AuditTrail {

    private static final Resource TRAIL = Resource.all("trail");

    private final Trail trail;
    private final TrailHeads heads;
    private final TrailArchives archives;
    private final AccountRepository accounts;
    private final Gate gate;

    AuditTrail(Trail trail, TrailHeads heads, TrailArchives archives, AccountRepository accounts, Gate gate) {
        this.trail = trail;
        this.heads = heads;
        this.archives = archives;
        this.accounts = accounts;
        this.gate = gate;
    }

    public Page<AuditView> find(Actor actor, AuditFilter filter, Pageable page) {
        gate.read(actor, Action.TRAIL_READ, TRAIL);
        return trail.find(filter, filter.unitId() == null ? Set.of() : accounts.usernamesOf(filter.unitId()), page);
    }

    /** Checks the whole chain with its seals, and names the first broken row. */
    public Verification verify(Actor actor) {
        gate.read(actor, Action.TRAIL_READ, TRAIL);
        return heads.verify();
    }

    /** To which places outside the end of the trail was sent, and how that went. */
    public List<HeadPosted> posted(Actor actor) {
        gate.read(actor, Action.TRAIL_READ, TRAIL);
        return heads.posted();
    }

    /** Rows that have left the trail for a file, and whether the file is where it was written. */
    public record Archive(@JsonUnwrapped TrailArchive archive, boolean here) {}

    /**
     * What has left.
     *
     * @param keepDays after how many days rows leave; none: never
     * @param failure why nothing could leave when it was tried last
     */
    public record Archives(
            @Nullable Integer keepDays, @Nullable String failure, List<Archive> archives) {}

    public Archives archives(Actor actor) {
        gate.read(actor, Action.TRAIL_READ, TRAIL);
        var all = archives.all().stream()
                .map(one -> new Archive(one, archives.isHere(one)))
                .toList();
        return new Archives(archives.keepDays(), archives.failure().orElse(null), all);
    }

    /** Rows of these days out of the files that are here. */
    public Page<AuditView> archived(Actor actor, @Nullable LocalDate from, @Nullable LocalDate to, Pageable page) {
        gate.read(actor, Action.TRAIL_READ, TRAIL);
        return archives.find(from, to, page);
    }
}
