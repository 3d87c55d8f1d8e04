package org.shishi.lookback;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.shishi.file.AttachmentHolder;
import org.shishi.file.AttachmentTarget;
import org.shishi.policy.Action;
import org.shishi.policy.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Photos and papers of a look: added with the answer that they show, and closed with its signature. */
@Component
class AnswerFiles implements AttachmentHolder {

    static final String KIND = "look-back";

    private final JdbcClient jdbc;

    AnswerFiles(JdbcClient jdbc) {
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
                            select a.id, a.signed_at is not null as signed, a.filled_by, s.look_back_id, s.number, p.code, p.title,
                                p.lead_unit_id, p.responsible_unit_ids
                            from look_back_answer a join look_back_project s on s.id = a.subject_id
                            join project_now p on p.id = s.project_id where a.id in (:ids)""").param("ids", ids).query(row -> {
                var subject = row.getLong("look_back_id") + "/" + row.getInt("number");
                boolean signed = row.getBoolean("signed");
                var units = new HashSet<Long>();
                if (signed) {
                    units.add(row.getLong("lead_unit_id"));
                    units.addAll(
                            Set.of((Long[]) row.getArray("responsible_unit_ids").getArray()));
                }
                var state = signed ? LookState.SIGNED : LookState.UNSIGNED;
                var resource =
                        Resource.ofUnits("look-back:" + subject, units, row.getObject("filled_by", Long.class), state);
                found.put(
                        row.getLong("id"),
                        new AttachmentTarget(
                                row.getString("code") + " " + row.getString("title"),
                                "/look-backs/" + row.getLong("look_back_id") + "/projects/" + row.getInt("number"),
                                resource,
                                Action.LOOK_BACK_READ,
                                Action.LOOK_BACK_ANSWER,
                                true));
            });
        }
        return found;
    }
}
