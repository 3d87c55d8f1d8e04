package org.shishi.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shishi.vote.VoteFixtures.answers;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.shishi.testing.WholeApplication;
import org.shishi.vote.count.TallySheet;
import org.shishi.vote.count.VotingMethod;
import org.shishi.vote.count.VotingRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself refuses about a vote, asked past the application with the application's own account. */
@WholeApplication
@Import(VoteFixtures.class)
class VoteTriggersTests {

    private static final VotingRule TWO_SEATS = VotingRule.usual(VotingMethod.FOR_AGAINST, 2);
    private static final int DUE = 61;
    private static final TallySheet SHEET = answers(DUE, 50, 40, 20);

    @Autowired
    VoteFixtures meeting;

    @Autowired
    BallotCounts counts;

    @Autowired
    Votes votes;

    @Autowired
    Conclusions conclusions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FlywayConnectionDetails owner;

    @Test
    void roundOfficialsAndCandidatesStayAsTheyWereFrozen() {
        long id = meeting.frozen(TWO_SEATS, DUE, 3);
        long round = round(id);
        long leader = account("leader");
        refused("update vote_round set seats = 3 where id = " + round);
        refused("update vote_round set candidates = '{1,2}' where id = " + round);
        refused("update vote_round set state = 'SIGNED', outcome = 'DECIDED' where id = " + round);
        refused("update vote_round set state = 'COUNTED' where id = " + round);
        refused("delete from vote_round where id = " + round);
        refused("insert into vote_round (version, vote_id, number, seats, candidates, state, next, decision,"
                + " decided_by) values (0, " + id + ", 2, 1, '{1}', 'COUNTING', 'NONE', '', '')");
        refused("insert into vote_official values (" + id + ", " + leader + ", 'x', 'TELLER')");
        refused("update vote_official set account_id = " + leader + " where vote_id = " + id + " and account_id = "
                + account("finance"));
        refused("delete from vote_official where vote_id = " + id);
        refused("insert into vote_candidate (vote_id, number, item_id, title, content, target)"
                + " select vote_id, 9, min(id), 'x', '', '' from vote_candidate, reserve_item where vote_id = " + id
                + " group by vote_id");
        refused("update vote_candidate set title = 'x' where vote_id = " + id);
        refused("delete from vote_candidate where vote_id = " + id);
        refused("update vote set imported = true where id = " + id);
    }

    @Test
    void aSheetIsATellersOrWhatBothTellersSay() {
        long id = meeting.frozen(TWO_SEATS, DUE, 3);
        long round = round(id);
        refused(sheet(round, 1, "leader", "{}"));
        refused(sheet(round, 0, "finance", "{}"));
        counts.enter(meeting.actor("finance"), id, SHEET, false);
        refused(sheet(round, 2, "finance", "{}"));
        counts.enter(meeting.actor("inspection"), id, answers(DUE, 50, 41, 20), false);
        refused(sheet(round, 0, "finance", "{}"));
        refused("insert into vote_settlement (round_id, attempt, proposed_by, proposed_name, proposed_at,"
                + " answered_name) values (" + round + ", 1, " + account("leader") + ", 'x', now(), '')");
    }

    private String sheet(long round, int place, String by, String content) {
        return "insert into vote_sheet (round_id, place, account_id, name, entered_at, content, hash) values (" + round
                + ", " + place + ", " + account(by) + ", 'x', now(), '" + content + "', encode(sha256('" + content
                + "'), 'hex'))";
    }

    @Test
    void aSignatureIsAScrutineersUnderAllThatCounts() {
        long id = meeting.frozen(TWO_SEATS, DUE, 3);
        counts.enter(meeting.actor("finance"), id, SHEET, false);
        counts.enter(meeting.actor("inspection"), id, SHEET, false);
        long round = round(id);
        refused(signature(round, "finance", "vote_signed_hash(" + round + ")"));
        refused(signature(
                round, "deputy", "(select hash from vote_sheet where place = 0 and round_id = " + round + ")"));
        refused("update vote_round set state = 'SIGNED', outcome = 'DECIDED' where id = " + round);
        assertThat(jdbc.sql(signature(round, "deputy", "vote_signed_hash(" + round + ")"))
                        .update())
                .isOne();
    }

    private String signature(long round, String by, String hash) {
        return "insert into vote_signature (round_id, account_id, name, signed_at, hash) values (" + round + ", "
                + account(by) + ", 'x', now(), " + hash + ")";
    }

    @Test
    void whatTheDatabasesOwnerChangesBelowTheSignaturesVoidsThem() throws SQLException {
        for (var change : new String[] {
            "update vote set seats = 1 where id = %d",
            "update vote_candidate set target = 'x' where number = 1 and vote_id = %d",
            "update vote_official set name = 'x' where office = 'TELLER' and vote_id = %d",
            "update vote_round set seats = 1 where vote_id = %d"
        }) {
            long id = meeting.frozen(TWO_SEATS, DUE, 3);
            meeting.count(id, SHEET);
            assertThat(current(id).signaturesVoid()).isFalse();
            pastTheTriggers(change.formatted(id));
            assertThat(current(id).signaturesVoid()).as(change).isTrue();
            assertThatThrownBy(() -> conclusions.announce(meeting.congress(), id, "公告", Map.of()))
                    .hasMessageContaining("vote.signatures.void");
        }
    }

    private void pastTheTriggers(String statement) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var sql = connection.createStatement()) {
            var table = statement.split(" ")[1];
            sql.execute("alter table " + table + " disable trigger user");
            sql.execute(statement);
            sql.execute("alter table " + table + " enable trigger user");
        }
    }

    private void refused(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .as(statement)
                .rootCause()
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isIn("42501", "23505"); // a trigger, or what is there once already
    }

    private RoundView current(long id) {
        return Objects.requireNonNull(votes.get(meeting.congress(), id).current());
    }

    private long round(long id) {
        return jdbc.sql("select max(id) from vote_round where vote_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private long account(String username) {
        return Objects.requireNonNull(meeting.actor(username).id());
    }
}
