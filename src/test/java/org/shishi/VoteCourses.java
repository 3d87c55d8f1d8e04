package org.shishi;

import static org.shishi.TwoPersonRule.step;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.shishi.TwoPersonRule.Course;
import org.shishi.policy.Actor;
import org.shishi.shared.SentFile;
import org.shishi.vote.BallotCounts;
import org.shishi.vote.RoundState;
import org.shishi.vote.RoundView;
import org.shishi.vote.Settlement;
import org.shishi.vote.Settlements;
import org.shishi.vote.VoteFixtures;
import org.shishi.vote.Votes;
import org.shishi.vote.count.VotingMethod;
import org.shishi.vote.count.VotingRule;
import org.shishi.vote.finished.VoteImports;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;

/** The ways from a vote to its result. */
final class VoteCourses {

    private static final int DUE = 61;
    private static final VotingRule TWO_SEATS = VotingRule.usual(VotingMethod.FOR_AGAINST, 2);
    private static final AtomicInteger YEARS = new AtomicInteger(2030);

    private final ApplicationContext application;
    private final VoteFixtures meeting;

    VoteCourses(ApplicationContext application) {
        this.application = application;
        this.meeting = the(VoteFixtures.class);
    }

    Course counting() {
        long id = meeting.frozen(TWO_SEATS, DUE, 3);
        return new Course(
                List.of(step("enters", actor -> enter(actor, id))),
                () -> round(id).state() == RoundState.COUNTED);
    }

    private void enter(Actor actor, long id) {
        the(BallotCounts.class).enter(actor, id, VoteFixtures.answers(DUE, 50, 40, 20), false);
    }

    Course settling() {
        long id = meeting.differing(TWO_SEATS, DUE);
        var settlements = the(Settlements.class);
        var first = List.of(new Settlement(40, "复核"), new Settlement(21, "复核"));
        var other = List.of(new Settlement(0, "复核"), new Settlement(61, "复核"));
        return new Course(
                List.of(
                        step("settles as nobody counted", actor -> settlements.propose(actor, id, other, false)),
                        step("settles", actor -> settlements.propose(actor, id, first, false)),
                        step("agrees", actor -> settlements.agree(actor, id, proposed(id))),
                        step("takes back", actor -> settlements.reject(actor, id)),
                        step("asks for a recount", actor -> settlements.recount(actor, id, "票数有误")),
                        step("enters", actor -> enter(actor, id))),
                () -> round(id).state() == RoundState.COUNTED);
    }

    Course signing() {
        long id = meeting.frozen(TWO_SEATS, DUE, 3);
        enter(meeting.actor("finance"), id);
        enter(meeting.actor("inspection"), id);
        var hash = round(id).hash();
        return new Course(
                List.of(step("signs", actor -> the(BallotCounts.class).sign(actor, id, hash))),
                () -> round(id).state() == RoundState.SIGNED);
    }

    private @Nullable Long proposed(long id) {
        var proposal = round(id).settlement();
        return proposal == null ? null : proposal.id();
    }

    private RoundView round(long id) {
        return Objects.requireNonNull(
                the(Votes.class).get(meeting.congress(), id).current());
    }

    Course importing() {
        int year = YEARS.incrementAndGet();
        var imports = the(VoteImports.class);
        var brought = new AtomicLong();
        int before = votesOf(year); // other tests hold meetings too
        return new Course(
                List.of(
                        step(
                                "brings",
                                actor -> brought.compareAndSet(
                                        0,
                                        imports.bring(
                                                        actor,
                                                        year,
                                                        new SentFile(
                                                                "votes.xlsx",
                                                                workbook(),
                                                                Map.of("planYear", Integer.toString(year))))
                                                .brought()
                                                .id())),
                        step("confirms", actor -> imports.confirm(actor, brought.get()))),
                () -> votesOf(year) > before);
    }

    private int votesOf(int year) {
        return the(Votes.class).ofYear(meeting.congress(), year).size();
    }

    private static byte[] workbook() {
        try {
            return new ClassPathResource("demo/qingtian-2023.xlsx").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T the(Class<T> type) {
        return application.getBean(type);
    }
}
