package org.shishi.superior;

import java.util.Collection;
import java.util.Map;
import org.shishi.policy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes papers from above, their corrections and answers. */
@Component
class SuperiorNoticeWriting {

    private final JdbcClient jdbc;
    private final SuperiorNoticeRows rows;

    SuperiorNoticeWriting(JdbcClient jdbc, SuperiorNoticeRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    long add(SaveSuperiorNotice save, Actor actor) {
        return content(jdbc.sql("""
                        insert into superior_notice (plan_year, tier, body, number, issued_on, kind, says, answer_by,
                            recorded_by, recorded_name, recorded_at)
                        values (:year, :tier, :body, :number, :issued, :kind, :says, :answerBy, :by, :byName, :at)
                        returning id"""), save)
                .param("by", actor.id())
                .param("byName", actor.name())
                .param("at", rows.now())
                .query(Long.class)
                .single();
    }

    void write(long id, SaveSuperiorNotice save) {
        content(jdbc.sql("""
                        update superior_notice set plan_year = :year, tier = :tier, body = :body, number = :number,
                            issued_on = :issued, kind = :kind, says = :says, answer_by = :answerBy, version = version + 1
                        where id = :id"""), save).param("id", id).update();
    }

    private static JdbcClient.StatementSpec content(JdbcClient.StatementSpec statement, SaveSuperiorNotice save) {
        return statement
                .param("year", save.planYear())
                .param("tier", save.tier().name())
                .param("body", save.body())
                .param("number", save.number())
                .param("issued", save.issuedOn())
                .param("kind", save.kind().name())
                .param("says", save.says())
                .param("answerBy", save.answerBy());
    }

    void exchangeUnits(long id, Collection<Long> units) {
        var ids = units.toArray(new Long[0]);
        jdbc.sql("delete from superior_notice_unit where notice_id = ? and unit_id <> all (?)")
                .params(id, ids)
                .update();
        jdbc.sql("""
                        insert into superior_notice_unit (notice_id, unit_id) select ?, unnest(?::bigint[])
                        on conflict do nothing""").params(id, ids).update();
    }

    void exchangeProjects(long id, Collection<Long> projects) {
        var ids = projects.toArray(new Long[0]);
        jdbc.sql("delete from superior_notice_project where notice_id = ? and project_id <> all (?)")
                .params(id, ids)
                .update();
        jdbc.sql("""
                        insert into superior_notice_project (notice_id, project_id) select ?, unnest(?::bigint[])
                        on conflict do nothing""").params(id, ids).update();
    }

    void correct(long id, String reason, Map<String, String> former, Actor actor) {
        jdbc.sql("""
                        insert into superior_notice_correction (notice_id, reason, fields, former, corrected_by, corrected_name,
                            corrected_at) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        reason,
                        former.keySet().toArray(new String[0]),
                        former.values().toArray(new String[0]),
                        actor.id(),
                        actor.name(),
                        rows.now())
                .update();
    }

    void withdraw(long id, String reason, Actor actor) {
        jdbc.sql("""
                        update superior_notice set withdrawn_reason = ?, withdrawn_name = ?, withdrawn_on = ?, version = version + 1
                        where id = ?""").params(reason, actor.name(), rows.today(), id).update();
    }

    long answer(long id, long unit, String text, Actor actor) {
        return jdbc.sql("""
                        insert into superior_notice_answer (notice_id, unit_id, text, answered_by, answered_name, answered_at)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .params(id, unit, text, actor.id(), actor.name(), rows.now())
                .query(Long.class)
                .single();
    }
}
