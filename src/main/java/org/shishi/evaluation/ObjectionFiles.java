package org.shishi.evaluation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.shishi.file.AttachmentHolder;
import org.shishi.file.AttachmentTarget;
import org.shishi.policy.Action;
import org.shishi.policy.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a unit brings with its objection: added with it, and closed by the decision. */
@Component
class ObjectionFiles implements AttachmentHolder {

    static final String KIND = "evaluation-objection";

    private final JdbcClient jdbc;

    ObjectionFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<Long, AttachmentTarget> records(Collection<Long> ids) {
        var found = new HashMap<Long, AttachmentTarget>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select o.id, o.upheld is null as open, s.evaluation_id, s.unit_id, s.indicator, u.code, u.name, i.name as said
                            from evaluation_objection o join evaluation_score s on s.id = o.score_id
                            join evaluation e on e.id = s.evaluation_id join unit u on u.id = s.unit_id
                            join evaluation_indicator i on i.rules_id = e.rules_id and i.position = s.indicator
                            where o.id in (:ids)""").param("ids", ids).query(row -> {
                var state = row.getBoolean("open") ? EvaluationState.PUBLISHED.name() : "CLOSED";
                found.put(
                        row.getLong("id"),
                        new AttachmentTarget(
                                row.getString("name") + " " + row.getString("said"),
                                "/evaluations/" + row.getLong("evaluation_id") + "/units/" + row.getString("code")
                                        + "/points/" + row.getInt("indicator"),
                                new Resource(
                                        "evaluation-objection:" + row.getLong("id"),
                                        Set.of(row.getLong("unit_id")),
                                        null,
                                        Set.of(),
                                        null,
                                        state,
                                        true),
                                Action.EVALUATION_READ,
                                Action.EVALUATION_OBJECT,
                                true));
            });
        }
        return found;
    }
}
