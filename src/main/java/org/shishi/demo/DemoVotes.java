package org.shishi.demo;

import java.time.LocalDate;
import org.shishi.account.DemoAccount;
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
    private final DemoActors actors;

    DemoVotes(
            VotingBodies bodies,
            VoteImports imports,
            Adjustments adjustments,
            DemoPromises promises,
            DemoActors actors) {
        this.promises = promises;
        this.bodies = bodies;
        this.imports = imports;
        this.adjustments = adjustments;
        this.actors = actors;
    }

    /** Brought by one of the congress's staff and confirmed by another, as everywhere. */
    void load(String filename, byte[] workbook) {
        bodies.create(Actor.SYSTEM, new SaveBody(BodyKind.COUNTY_CONGRESS, null, "青田县人民代表大会", DEPUTIES));
        promises.measure();
        var loaded = imports.bring(actors.of(DemoAccount.CONGRESS), YEAR, new SentFile(filename, workbook));
        if (loaded.brought() == null) {
            throw new IllegalStateException("the demo's votes do not add up: " + loaded.rows());
        }
        imports.confirm(actors.of(DemoAccount.CONGRESS2), loaded.brought().id());
        suspension();
        promises.adjust(actors.of(DemoAccount.COUNTY), actors.of(DemoAccount.COUNTY2), actors.of(DemoAccount.CONGRESS));
    }

    /** The government suspended it; the standing committee's decision is not known. */
    private void suspension() {
        var office = actors.of(DemoAccount.COUNTY);
        long id = adjustments.request(
                office,
                "2023-X-02-02",
                new RequestAdjustment(
                        AdjustmentKind.SUSPEND, KNOWN_ON, "", null, "前期工作已完成并具备开工条件，专项债未发放到位，资金难以保障。", ""));
        var colleague = actors.of(DemoAccount.COUNTY2);
        adjustments.review(colleague, id, "经研究暂缓实施，待专项债资金到位后再开工建设。", true);
        adjustments.decide(colleague, id, new DecideAdjustment(Decider.GOVERNMENT, true, "县政府研究决定", KNOWN_ON, "", ""));
    }
}
