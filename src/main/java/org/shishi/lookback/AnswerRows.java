package org.shishi.lookback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shishi.policy.Actor;
import org.shishi.shared.ShanghaiClock;
import org.shishi.shared.record.RecordColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Component;

/** The rows of answers; a draft is written over, what is signed stays. */
@Component
class AnswerRows {

    private static final List<String> COMPONENTS = List.copyOf(FoundAnswers.PARTS.names());
    private static final String COLUMNS = COMPONENTS.stream()
            .map(JdbcUtils::convertPropertyNameToUnderscoreName)
            .collect(Collectors.joining(", "));
    private static final String VALUES =
            COMPONENTS.stream().map(name -> ":" + name).collect(Collectors.joining(", "));

    private final JdbcClient jdbc;

    AnswerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AnswerView> draft(long subject) {
        return jdbc.sql("select * from look_back_answer where subject_id = ? and signed_at is null")
                .param(subject)
                .query(AnswerRows::view)
                .optional();
    }

    long add(long subject, int attempt, FoundAnswers found, String reason, Actor actor, OffsetDateTime now) {
        return values(
                        jdbc.sql("insert into look_back_answer (subject_id, attempt, " + COLUMNS
                                + ", reason, filled_by, filled_name, filled_at) values (:subject, :attempt, " + VALUES
                                + ", :reason, :by, :byName, :at) returning id"),
                        found)
                .param("subject", subject)
                .param("attempt", attempt)
                .param("reason", reason)
                .param("by", actor.id())
                .param("byName", actor.name())
                .param("at", now)
                .query(Long.class)
                .single();
    }

    void write(long id, FoundAnswers found, Actor actor, OffsetDateTime now) {
        values(
                        jdbc.sql("update look_back_answer set (" + COLUMNS + ") = (" + VALUES
                                + "), filled_by = :by, filled_name = :byName, filled_at = :at, version = version + 1"
                                + " where id = :id"),
                        found)
                .param("by", actor.id())
                .param("byName", actor.name())
                .param("at", now)
                .param("id", id)
                .update();
    }

    void sign(long id, Actor actor, OffsetDateTime now) {
        jdbc.sql("update look_back_answer set signed_by = ?, signed_name = ?, signed_at = ? where id = ?")
                .params(actor.id(), actor.name(), now, id)
                .update();
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, FoundAnswers found) {
        var filled = statement;
        for (var name : COMPONENTS) {
            var value = FoundAnswers.PARTS.get(found, name);
            filled = filled.param(name, value instanceof Enum<?> word ? word.name() : value);
        }
        return filled;
    }

    static AnswerView view(ResultSet row, int n) throws SQLException {
        return new AnswerView(
                row.getLong("id"),
                row.getLong("version"),
                row.getLong("subject_id"),
                row.getInt("attempt"),
                RecordColumns.read(FoundAnswers.PARTS, row),
                row.getString("reason"),
                row.getString("filled_name"),
                row.getString("signed_name"),
                ShanghaiClock.onTheWall(row.getObject("signed_at", OffsetDateTime.class)));
    }
}
