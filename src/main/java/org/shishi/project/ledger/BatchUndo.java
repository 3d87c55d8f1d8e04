package org.shishi.project.ledger;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.shishi.policy.Actor;
import org.shishi.shared.RuleViolation;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Takes back what a batch recorded: its facts are withdrawn, what it had withdrawn holds again, and projects that it brought
 * go with it.
 */
@Repository
public class BatchUndo {

    private static final List<String> KINDS =
            List.of("project_state", "project_stage", "project_forecast", "project_progress", "project_plan");
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final EntityManager entities;

    BatchUndo(JdbcClient jdbc, Ledger ledger, EntityManager entities) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.entities = entities;
    }

    public void take(Actor actor, long batch, String reason) {
        ledger.writePending();
        var record = entities.createQuery("select r from LedgerRecord r where r.batch = :batch", LedgerRecord.class)
                .setParameter("batch", batch)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation("project.undo.unknown", String.valueOf(batch)));
        refuseTouched(record.id());
        var undoing = ledger.record(actor, LedgerCommand.UNDO, reason);
        removeBrought(record.id());
        var changed = touched(record.id());
        for (var kind : KINDS) {
            jdbc.sql("update " + kind + " set withdrawn_by = ? where record_id = ? and withdrawn_by is null")
                    .params(undoing.id(), record.id())
                    .update();
            jdbc.sql("update " + kind + " set withdrawn_by = null where withdrawn_by = ?")
                    .param(record.id())
                    .update();
        }
        record.takenBack();
        ledger.writePending();
        follow(changed);
    }

    private void refuseTouched(long record) {
        var later = new StringBuilder("select distinct p.code from project p join (");
        later.append(String.join(
                " union all ",
                KINDS.stream()
                        .map(kind -> "select project_id from " + kind
                                + " where record_id > :record or withdrawn_by > :record")
                        .toList()));
        later.append(") f on f.project_id = p.id where p.id in (")
                .append(touching())
                .append(") order by p.code limit 5");
        var codes = jdbc.sql(later.toString())
                .param("record", record)
                .query(String.class)
                .list();
        if (!codes.isEmpty()) {
            throw new RuleViolation("project.undo.touched", String.join("、", codes));
        }
    }

    private static String touching() {
        return String.join(
                " union all ",
                KINDS.stream()
                        .map(kind -> "select project_id from " + kind
                                + " where record_id = :record or withdrawn_by = :record")
                        .toList());
    }

    private List<Long> touched(long record) {
        return jdbc.sql("select distinct project_id from (" + touching() + ") f")
                .param("record", record)
                .query(Long.class)
                .list();
    }

    /** Another module may have built on a project without touching the ledger; the database then refuses. */
    private void removeBrought(long record) {
        try {
            for (var kind : KINDS) {
                jdbc.sql("delete from " + kind + " where project_id in (select id from project where created_by = ?)")
                        .param(record)
                        .update();
            }
            jdbc.sql("delete from project where created_by = ?").param(record).update();
        } catch (DataIntegrityViolationException e) {
            throw new RuleViolation("project.undo.built-on");
        }
    }

    private void follow(List<Long> changed) {
        for (int from = 0; from < changed.size(); from += AT_ONCE) {
            var projects = ledger.findById(changed.subList(from, Math.min(from + AT_ONCE, changed.size())));
            projects.values().forEach(facts -> facts.project().follow(facts));
            ledger.writeAndForget(projects.values());
        }
    }
}
