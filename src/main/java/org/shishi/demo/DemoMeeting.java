package org.shishi.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.shishi.account.DemoAccount;
import org.shishi.policy.Actor;
import org.shishi.proposal.SaveItem;
import org.shishi.proposal.VotingBodies;
import org.shishi.vote.Office;
import org.shishi.vote.Preparations;
import org.shishi.vote.VotePlan;
import org.shishi.vote.Votes;
import org.shishi.vote.count.VotingMethod;
import org.shishi.vote.count.VotingRule;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The vote of 瓯南街道 about 2024, held on the day on which the demo begins: all is laid down, the ballots are to be counted. */
@Component
@Profile("demo")
class DemoMeeting {

    private static final String STREET = "瓯南街道";
    private static final int SEATS = 3;
    private static final LocalDate HELD = LocalDate.of(2024, 1, 8);
    private static final List<String> CANDIDATES =
            List.of("瓯南街道南湾村停车场建设", "瓯南街道公交候车亭建设4座", "瓯南街道村级道路硬化3公里", "瓯南街道老年食堂提升", "瓯南街道路灯亮化二期");

    private final DemoActors actors;
    private final VotingBodies bodies;
    private final Preparations preparations;
    private final Votes votes;
    private final DemoClock clock;

    DemoMeeting(DemoActors actors, VotingBodies bodies, Preparations preparations, Votes votes, DemoClock clock) {
        this.actors = actors;
        this.bodies = bodies;
        this.preparations = preparations;
        this.votes = votes;
        this.clock = clock;
    }

    void prepare() {
        var congress = actors.of(DemoAccount.CONGRESS);
        clock.at(
                HELD.minusDays(4).atTime(16, 0),
                () -> prepare(congress, actors.unit(STREET).id()));
    }

    private void prepare(Actor congress, long unit) {
        var body = bodies.all(congress).stream()
                .filter(one -> Objects.equals(one.unitId(), unit))
                .findFirst()
                .orElseThrow();
        long vote = preparations.create(
                congress,
                new VotePlan(
                        body.id(),
                        DemoProjects.YEAR,
                        STREET + "2024年民生实事项目票选会议",
                        HELD,
                        VotingRule.usual(VotingMethod.MAJORITY, SEATS),
                        body.deputies(),
                        ""));
        for (int i = 0; i < CANDIDATES.size(); i++) {
            var title = CANDIDATES.get(i);
            var amount = new BigDecimal(20 + 8 * i);
            preparations.nominate(
                    congress, vote, new SaveItem(title, title + "。", title, unit, amount, LocalDate.of(2024, 11, 30)));
        }
        for (var teller : List.of(DemoAccount.TOWNSHIP, DemoAccount.COUNTY)) {
            preparations.appoint(congress, vote, teller.username(), Office.TELLER);
        }
        for (var scrutineer : List.of(DemoAccount.DEPUTY, DemoAccount.DEPUTY2)) {
            preparations.appoint(congress, vote, scrutineer.username(), Office.SCRUTINEER);
        }
        preparations.freeze(congress, vote, votes.get(congress, vote).head().version());
    }
}
