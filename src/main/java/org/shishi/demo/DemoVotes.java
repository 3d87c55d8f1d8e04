package org.shishi.demo;

import java.time.LocalDate;
import org.shishi.account.DemoAccount;
import org.shishi.account.StaffDirectory;
import org.shishi.adjustment.AdjustmentKind;
import org.shishi.adjustment.Adjustments;
import org.shishi.adjustment.DecideAdjustment;
import org.shishi.adjustment.Decider;
import org.shishi.adjustment.RequestAdjustment;
import org.shishi.policy.Actor;
import org.shishi.proposal.BodyKind;
import org.shishi.proposal.SaveBody;
import org.shishi.proposal.VotingBodies;
import org.shishi.shared.SentFile;
import org.shishi.vote.finished.VoteImports;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The votes of the townships in January 2023, and the county's congress with its 327 deputies. */
@Component
@Profile("demo")
class DemoVotes {

    private static final int YEAR = 2023;
    private static final int DEPUTIES = 327;
    private static final LocalDate KNOWN_ON = LocalDate.of(2024, 1, 8);

    private final VotingBodies bodies;
    private final VoteImports imports;
    private final Adjustments adjustments;
    private final DemoPromises promises;
    private final StaffDirectory people;

    DemoVotes(
            VotingBodies bodies,
            VoteImports imports,
            Adjustments adjustments,
            DemoPromises promises,
            StaffDirectory people) {
        this.promises = promises;
        this.bodies = bodies;
        this.imports = imports;
        this.adjustments = adjustments;
        this.people = people;
    }

    /** Brought by one of the congress's staff and confirmed by another, as everywhere. */
    void load(String filename, byte[] workbook) {
        bodies.create(Actor.SYSTEM, new SaveBody(BodyKind.COUNTY_CONGRESS, null, "青田县人民代表大会", DEPUTIES));
        promises.measure();
        var loaded = imports.bring(actor(DemoAccount.CONGRESS), YEAR, new SentFile(filename, workbook));
        if (loaded.brought() == null) {
            throw new IllegalStateException("the demo's votes do not add up: " + loaded.rows());
        }
        imports.confirm(actor(DemoAccount.CONGRESS2), loaded.brought().id());
        suspension();
        promises.adjust(actor(DemoAccount.COUNTY), actor(DemoAccount.COUNTY2), actor(DemoAccount.CONGRESS));
    }

    /** The government suspended it; the standing committee's decision is not known. */
    private void suspension() {
        var office = actor(DemoAccount.COUNTY);
        long id = adjustments.request(
                office,
                "2023-X-02-02",
                new RequestAdjustment(
                        AdjustmentKind.SUSPEND, KNOWN_ON, "", null, "前期工作已完成并具备开工条件，专项债未发放到位，资金难以保障。", ""));
        var colleague = actor(DemoAccount.COUNTY2);
        adjustments.review(colleague, id, "经研究暂缓实施，待专项债资金到位后再开工建设。", true);
        adjustments.decide(colleague, id, new DecideAdjustment(Decider.GOVERNMENT, true, "县政府研究决定", KNOWN_ON, "", ""));
    }

    private Actor actor(DemoAccount account) {
        var person = people.named(account.username()).orElseThrow();
        return new Actor(person.id(), person.username(), person.name(), null, "", person.roles(), null, false);
    }
}
