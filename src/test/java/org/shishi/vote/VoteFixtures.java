package org.shishi.vote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.shishi.account.StaffDirectory;
import org.shishi.policy.Actor;
import org.shishi.proposal.BodyKind;
import org.shishi.proposal.SaveItem;
import org.shishi.proposal.VotingBodies;
import org.shishi.proposal.VotingBodyView;
import org.shishi.unit.Units;
import org.shishi.vote.count.TallySheet;
import org.shishi.vote.count.VotingMethod;
import org.shishi.vote.count.VotingRule;
import org.springframework.boot.test.context.TestComponent;

/** A meeting of the county's congress with its people, and what they do. */
@TestComponent
public class VoteFixtures {

    public static final LocalDate DAY = LocalDate.of(2023, 1, 12);

    private static final AtomicInteger MEETINGS = new AtomicInteger();

    private final StaffDirectory people;
    private final Units units;
    private final VotingBodies bodies;
    private final Preparations preparations;
    private final BallotCounts counts;
    private final Votes votes;

    VoteFixtures(
            StaffDirectory people,
            Units units,
            VotingBodies bodies,
            Preparations preparations,
            BallotCounts counts,
            Votes votes) {
        this.people = people;
        this.units = units;
        this.bodies = bodies;
        this.preparations = preparations;
        this.counts = counts;
        this.votes = votes;
    }

    public Actor actor(String username) {
        var person = people.named(username).orElseThrow();
        return new Actor(person.id(), username, person.name(), null, "", person.roles(), null, false);
    }

    public Actor congress() {
        return actor("congress");
    }

    public VotingBodyView county() {
        return bodies.all(congress()).stream()
                .filter(body -> body.kind() == BodyKind.COUNTY_CONGRESS)
                .findFirst()
                .orElseThrow();
    }

    /** A vote being prepared, without candidates and people. */
    public long prepared(VotingRule rule, int deputies) {
        return prepared(county(), 2023, DAY, rule, deputies);
    }

    public long prepared(VotingBodyView body, int year, LocalDate heldOn, VotingRule rule, int deputies) {
        var meeting = "第" + MEETINGS.incrementAndGet() + "次测试会议";
        return preparations.create(congress(), new VotePlan(body.id(), year, meeting, heldOn, rule, deputies, ""));
    }

    /** A frozen vote: finance and inspection count, the two deputies watch. */
    public long frozen(VotingRule rule, int deputies, int candidates) {
        return frozen(prepared(rule, deputies), candidates);
    }

    public long frozen(long id, int candidates) {
        long unit = units.all().get(0).id();
        int year = votes.get(congress(), id).head().plan().planYear();
        for (int i = 1; i <= candidates; i++) {
            preparations.nominate(
                    congress(),
                    id,
                    new SaveItem("候选项目" + i, "内容" + i, "目标" + i, unit, null, LocalDate.of(year, 12, 31)));
        }
        appoint(id);
        preparations.freeze(congress(), id, votes.get(congress(), id).head().version());
        return id;
    }

    /** A frozen vote about this one item. */
    public long frozen(VotingBodyView body, SaveItem item) {
        long id = prepared(body, 2023, DAY, VotingRule.usual(VotingMethod.FOR_AGAINST, 1), 61);
        preparations.nominate(congress(), id, item);
        appoint(id);
        preparations.freeze(congress(), id, votes.get(congress(), id).head().version());
        return id;
    }

    public void appoint(long id) {
        preparations.appoint(congress(), id, "finance", Office.TELLER);
        preparations.appoint(congress(), id, "inspection", Office.TELLER);
        preparations.appoint(congress(), id, "deputy", Office.SCRUTINEER);
        preparations.appoint(congress(), id, "deputy2", Office.SCRUTINEER);
    }

    /** A vote whose tellers counted candidate 2 differently: 40 and 41 of so many. */
    public long differing(VotingRule rule, int deputies) {
        long id = frozen(rule, deputies, 3);
        counts.enter(actor("finance"), id, answers(deputies, 50, 40, 20), false);
        counts.enter(actor("inspection"), id, answers(deputies, 50, 41, 20), false);
        return id;
    }

    /** Both tellers hand in the same sheet, and both scrutineers sign it. */
    public void count(long id, TallySheet sheet) {
        counts.enter(actor("finance"), id, sheet, true);
        counts.enter(actor("inspection"), id, sheet, true);
        sign(id);
    }

    public void sign(long id) {
        var hash = votes.get(congress(), id).current().hash();
        counts.sign(actor("deputy"), id, hash);
        counts.sign(actor("deputy2"), id, hash);
    }

    /** A sheet on which everybody due was present and returned a valid ballot. */
    public static TallySheet answers(int due, int... inFavour) {
        var lines = new ArrayList<TallySheet.Line>();
        for (int i = 0; i < inFavour.length; i++) {
            lines.add(TallySheet.Line.answers(i + 1, inFavour[i], due - inFavour[i], 0));
        }
        return new TallySheet(due, due, due, due, due, 0, 0, 0, lines);
    }

    /** A code for each of these winners. */
    public static Map<Integer, String> codes(long id, List<Integer> numbers) {
        var codes = new HashMap<Integer, String>();
        numbers.forEach(number -> codes.put(number, "V" + id + "-" + number));
        return codes;
    }
}
