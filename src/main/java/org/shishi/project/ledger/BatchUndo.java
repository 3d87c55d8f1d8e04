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
        take(actor, List.of(record.id()), reason);
        record.takenBack();
        ledger.writePending();
    }

    /** Takes back what one sheet recorded under several records, one after the other. */
    public void take(Actor actor, List<Long> records, String reason) {
        ledger.writePending();
        refuseTouched(records);
        var undoing = ledger.record(actor, LedgerCommand.UNDO, reason);
        removeBrought(records);
        var changed = touched(records);
        for (var kind : KINDS) {
            jdbc.sql("update " + kind
                            + " set withdrawn_by = :undoing where record_id in (:records) and withdrawn_by is null")
                    .param("undoing", undoing.id())
                    .param("records", records)
                    .update();
            jdbc.sql("update " + kind + " set withdrawn_by = null where withdrawn_by in (:records)")
                    .param("records", records)
                    .update();
        }
        ledger.writePending();
        follow(changed);
    }

    /**
     * The batches that have changed the same projects since and must be taken back before, the newest first. There are few batches
     * and many facts, so the batches are found first.
     */
    public List<Long> laterBatches(long batch) {
        var since = jdbc.sql("""
                        select r.id from project_record r
                        where r.batch is not null and r.id > (select b.id from project_record b where b.batch = ?)""").param(batch).query(Long.class).list();
        if (since.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select r.batch from project_record r where r.id in (select f.later" + later()
                        + " and f.later in (:since)) order by r.id desc")
                .param("since", since)
                .param(
                        "records",
                        List.of(jdbc.sql("select id from project_record where batch = ?")
                                .param(batch)
                                .query(Long.class)
                                .single()))
                .query(Long.class)
                .list();
    }

    private void refuseTouched(List<Long> records) {
        var batches = jdbc.sql(
                        "select count(*) from project_record r where r.batch is not null and r.id in (select f.later"
                                + later() + ")")
                .param("records", records)
                .query(Long.class)
                .single();
        var codes = jdbc.sql(
                        "select distinct p.code from project p join project_record r on r.batch is null join (select f.project_id, f.later"
                                + later() + ") f on f.project_id = p.id and f.later = r.id order by p.code limit 5")
                .param("records", records)
                .query(String.class)
                .list();
        if (!codes.isEmpty()) {
            throw new RuleViolation("project.undo.touched", codes);
        }
        if (batches > 0) {
            throw new RuleViolation("project.undo.later", batches);
        }
    }

    /** What was recorded of the same projects since; a batch that was taken back is as if it had not been. */
    private static String later() {
        return " from ("
                + String.join(
                        " union all ",
                        KINDS.stream().map(kind -> """
                                        select k.project_id, k.record_id as later from %1$s k
                                        left join project_record u on u.id = k.withdrawn_by and u.command = 'UNDO'
                                        where k.record_id > all(array[:records]) and u.id is null
                                        union all
                                        select k.project_id, k.withdrawn_by from %1$s k
                                        join project_record u on u.id = k.withdrawn_by and u.command <> 'UNDO'
                                        where k.withdrawn_by > all(array[:records])""".formatted(kind)).toList())
                + ") f where f.project_id in (" + touching() + ")";
    }

    private static String touching() {
        return String.join(
                " union all ",
                KINDS.stream()
                        .map(kind -> "select project_id from " + kind
                                + " where record_id in (:records) or withdrawn_by in (:records)")
                        .toList());
    }

    private List<Long> touched(List<Long> records) {
        return jdbc.sql("select distinct project_id from (" + touching() + ") f")
                .param("records", records)
                .query(Long.class)
                .list();
    }

    /** Another module may have built on a project without touching the ledger; the database then refuses. */
    private void removeBrought(List<Long> records) {
        try {
            for (var kind : KINDS) {
                jdbc.sql("delete from " + kind
                                + " where project_id in (select id from project where created_by in (:records))")
                        .param("records", records)
                        .update();
            }
            jdbc.sql("delete from project where created_by in (:records)")
                    .param("records", records)
                    .update();
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
