package org.shishi.account;

import java.util.Set;
import org.shishi.audit.AuditFilter;
import org.shishi.audit.AuditView;
import org.shishi.audit.Trail;
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
    private final AccountRepository accounts;
    private final Gate gate;

    AuditTrail(Trail trail, TrailHeads heads, AccountRepository accounts, Gate gate) {
        this.trail = trail;
        this.heads = heads;
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
}
