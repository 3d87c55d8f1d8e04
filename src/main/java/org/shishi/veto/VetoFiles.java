package org.shishi.veto;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.shishi.file.AttachmentHolder;
import org.shishi.file.AttachmentTarget;
import org.shishi.policy.Action;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Evidence for exemptions and appeals: added to what was asked for, and closed when somebody decides on it. */
@Component
class VetoFiles implements AttachmentHolder {

    static final String KIND = "veto";

    private final VetoRows rows;
    private final JdbcClient jdbc;

    VetoFiles(VetoRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    private record Taken(long id, long vetoId) {}

    @Override
    public Map<Long, AttachmentTarget> records(Collection<Long> ids) {
        var found = new HashMap<Long, AttachmentTarget>();
        if (ids.isEmpty()) {
            return found;
        }
        var taken = jdbc.sql("select id, veto_id from veto_step where id in (:ids)")
                .param("ids", ids)
                .query(Taken.class)
                .list();
        var vetoes = new HashMap<Long, VetoView>();
        rows.all(taken.stream().map(Taken::vetoId).toList()).forEach(one -> vetoes.put(one.id(), one));
        for (var step : taken) {
            var veto = vetoes.get(step.vetoId());
            if (veto != null) {
                found.put(step.id(), target(veto, step.id()));
            }
        }
        return found;
    }

    /** What was decided on is closed, also while something else is asked for. */
    private static AttachmentTarget target(VetoView veto, long step) {
        boolean last = veto.steps().get(veto.steps().size() - 1).id() == step;
        var resource = last ? veto.resource() : veto.resource(VetoState.PROPOSED);
        return new AttachmentTarget(
                veto.fact().unit(), veto.href(), resource, Action.VETO_READ, Action.VETO_EVIDENCE, true);
    }
}
