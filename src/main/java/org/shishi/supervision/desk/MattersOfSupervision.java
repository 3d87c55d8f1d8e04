package org.shishi.supervision.desk;

import java.time.LocalDate;
import java.util.List;
import org.shishi.project.closing.OpenMatters;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Findings that are not struck off, and notices that wait for an answer. */
@Component
@Transactional(readOnly = true)
class MattersOfSupervision implements OpenMatters {

    private static final String OPEN = """
            select 'finding' as kind, f.id, f.description as text, u.name as unit, f.due_on
            from finding f join unit u on u.id = f.unit_id
            where f.project_id = :project and f.state <> 'STRUCK_OFF' and not register_taken_back(f.import_id)
            union all
            select 'notice', n.id, n.number || ' ' || n.matter, u.name, n.due_on
            from notice n join unit u on u.id = n.unit_id
            where n.project_id = :project and n.state in ('ISSUED', 'SIGNED', 'RETURNED')
            order by due_on nulls last, id""";

    private final JdbcClient jdbc;

    MattersOfSupervision(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Matter> of(long projectId) {
        return jdbc.sql(OPEN)
                .param("project", projectId)
                .query((row, n) -> {
                    var kind = row.getString("kind");
                    return new Matter(
                            new DefaultMessageSourceResolvable("supervision.matter." + kind),
                            row.getString("text"),
                            row.getString("unit"),
                            row.getObject("due_on", LocalDate.class),
                            "/supervision/" + kind + "s/" + row.getLong("id"));
                })
                .list();
    }
}
