package org.shishi.project.handover;

import java.util.Map;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.shared.LookedAt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the county's rule: since when records are asked for, and by when a project is to be closed. */
@Service
@Transactional
public class HandoverSettings {

    private static final Resource RULE = Resource.all("handover-rule");

    private final JdbcClient jdbc;
    private final Gate gate;

    HandoverSettings(JdbcClient jdbc, Gate gate) {
        this.jdbc = jdbc;
        this.gate = gate;
    }

    @Transactional(readOnly = true)
    public HandoverRuleView get(Actor actor) {
        gate.list(actor, Action.PROJECT_READ);
        return read();
    }

    /** Lets those who may change it open the form. */
    @Transactional(readOnly = true)
    public HandoverRuleView open(Actor actor) {
        gate.read(actor, Action.HANDOVER_RULE_SET, RULE);
        return read();
    }

    public HandoverRuleView set(Actor actor, HandoverRuleView rule) {
        var old = read();
        gate.command(actor, Action.HANDOVER_RULE_SET, RULE, Map.of("old", old, "new", rule));
        LookedAt.unchanged(rule.version(), old.version());
        jdbc.sql("""
                        update project_handover_rule set recorded_from = :from, close_within = :within, version = version + 1
                        where version = :version and (recorded_from, close_within) is distinct from (:from, :within)""")
                .param("from", rule.recordedFrom())
                .param("within", rule.closeWithin())
                .param("version", rule.version())
                .update();
        return read();
    }

    private HandoverRuleView read() {
        return jdbc.sql("select recorded_from, close_within, version from project_handover_rule")
                .query(HandoverRuleView.class)
                .single();
    }
}
