package org.shishi.vote;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.shishi.adjustment.AdoptingBodies;
import org.shishi.adjustment.Decider;
import org.shishi.proposal.BodyKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which winner became which project; kept here, since the ledger knows no votes. */
@Component
class VoteLinks implements AdoptingBodies {

    private final JdbcClient jdbc;

    VoteLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long vote, int number, long project) {
        jdbc.sql("insert into vote_project (vote_id, number, project_id) values (?, ?, ?)")
                .params(vote, number, project)
                .update();
    }

    /** The number of each winner to its project. */
    Map<Integer, VoteView.LinkedProject> of(long vote) {
        var found = new LinkedHashMap<Integer, VoteView.LinkedProject>();
        jdbc.sql("""
                        select l.number, p.code, p.title from vote_project l join project p on p.id = l.project_id
                        where l.vote_id = ? order by l.number""").param(vote).query(row -> {
            found.put(row.getInt(1), new VoteView.LinkedProject(row.getString(2), row.getString(3)));
        });
        return found;
    }

    /** By vote, the number of each winner of a plan year to the code of its project. */
    Map<Long, Map<Integer, String>> codes(int planYear) {
        var found = new HashMap<Long, Map<Integer, String>>();
        jdbc.sql("""
                        select l.vote_id, l.number, p.code
                        from vote_project l join vote v on v.id = l.vote_id join project p on p.id = l.project_id
                        where v.plan_year = ?""").param(planYear).query(row -> {
            found.computeIfAbsent(row.getLong(1), vote -> new HashMap<>()).put(row.getInt(2), row.getString(3));
        });
        return found;
    }

    /** The vote and the number under which a project was voted for. */
    Optional<Voted> ofProject(long project) {
        return jdbc.sql("select vote_id, number from vote_project where project_id = ?")
                .param(project)
                .query((row, i) -> new Voted(row.getLong(1), row.getInt(2)))
                .optional();
    }

    @Override
    public Optional<Decider> deciderOf(long project) {
        return jdbc.sql("""
                        select b.kind from vote_project l join vote v on v.id = l.vote_id join voting_body b on b.id = v.body_id
                        where l.project_id = ? order by v.held_on, v.id limit 1""").param(project).query(String.class).optional().map(kind -> decider(BodyKind.valueOf(kind)));
    }

    /** The county's congress leaves it to its committee while it does not sit. */
    private static Decider decider(BodyKind body) {
        return switch (body) {
            case COUNTY_CONGRESS -> Decider.STANDING_COMMITTEE;
            case TOWNSHIP_CONGRESS -> Decider.TOWNSHIP_CONGRESS;
            case STREET_ASSEMBLY -> Decider.STREET_ASSEMBLY;
        };
    }

    record Voted(long vote, int number) {}
}
