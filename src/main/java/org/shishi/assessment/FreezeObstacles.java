package org.shishi.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shishi.proposal.VotingBodyView;
import org.shishi.shared.Sha256;
import org.shishi.vote.Office;
import org.shishi.vote.count.SheetFinding;
import org.springframework.stereotype.Component;

/** Lists what still stops an assessment from being frozen, and what people should know although it does not stop it. */
@Component
class FreezeObstacles {

    private static final int OF_EACH_OFFICE = 2;

    private final AssessmentStore store;

    FreezeObstacles(AssessmentStore store) {
        this.store = store;
    }

    List<SheetFinding> of(Assessment assessment, VotingBodyView body) {
        var plan = assessment.plan();
        var found = new ArrayList<SheetFinding>();
        if (assessment.subjects().isEmpty()) {
            found.add(SheetFinding.error("assessment.gate.no-subjects"));
        }
        officials(assessment, Office.TELLER, found);
        officials(assessment, Office.SCRUTINEER, found);
        people(assessment, body, found);
        if (!plan.rule().unfinishedAllowed()) {
            unfinished(assessment, found);
        }
        store.heldBefore(plan)
                .ifPresent(day -> found.add(SheetFinding.error("assessment.follows.early", plan.heldOn(), day)));
        notRectified(assessment)
                .forEach(name -> found.add(SheetFinding.warning("assessment.gate.not-rectified", name)));
        return List.copyOf(found);
    }

    private void unfinished(Assessment assessment, List<SheetFinding> found) {
        for (var one : store.unfinished(assessment)) {
            var name = assessment.subjects().get(one.number() - 1).name();
            found.add(
                    one.finishedOn() == null
                            ? SheetFinding.error("assessment.gate.unfinished", one.number(), name)
                            : SheetFinding.error("assessment.gate.later", one.number(), name, one.finishedOn()));
        }
    }

    private static void people(Assessment assessment, VotingBodyView body, List<SheetFinding> found) {
        var plan = assessment.plan();
        int names = plan.names().size();
        if (plan.assessors() == Assessors.DRAWN && assessment.head().seed().isEmpty()) {
            found.add(SheetFinding.error("assessment.gate.not-drawn"));
        } else if (names > 0 && names != plan.members()) {
            found.add(SheetFinding.error(
                    "assessment.gate.roll", names, plan.members(), Math.abs(names - plan.members())));
        }
        if (plan.assessors() == Assessors.WHOLE_BODY && plan.members() != body.deputies()) {
            found.add(SheetFinding.warning(
                    "assessment.gate.members",
                    plan.members(),
                    body.deputies(),
                    Math.abs(plan.members() - body.deputies())));
        }
    }

    private static void officials(Assessment assessment, Office office, List<SheetFinding> found) {
        long appointed = assessment.officials().stream()
                .filter(official -> official.office() == office)
                .count();
        boolean fits = office == Office.TELLER ? appointed == OF_EACH_OFFICE : appointed >= OF_EACH_OFFICE;
        if (!fits) {
            found.add(SheetFinding.error("vote.gate.officials", office, OF_EACH_OFFICE, appointed));
        }
    }

    /** What was 不满意 before and is not put right yet; whoever assesses it all the same says why. */
    List<String> notRectified(Assessment assessment) {
        return store.notRectified(assessment).stream()
                .map(number -> assessment.subjects().get(number - 1).name())
                .toList();
    }

    /**
     * The hash of rule, subjects and roll: the same text always gives the same.
     *
     * @param despite why it is held although something is open: whoever signs the count signs that, too
     */
    static String hash(Assessment assessment, VotingBodyView body, String despite) {
        var head = assessment.head();
        var plan = head.plan();
        var named = assessment.subjects().stream()
                .map(one -> one.number() + "|" + one.code() + "|" + one.title() + "|" + one.part())
                .collect(Collectors.joining("\n"));
        return Sha256.hex(String.join(
                "\n",
                body.name(),
                plan.assessors().name(),
                plan.meeting(),
                plan.heldOn().toString(),
                String.valueOf(plan.planYear()),
                plan.rule().toString(),
                String.valueOf(plan.members()),
                String.join("、", plan.names()),
                head.seed(),
                String.join("、", head.drawnFrom()),
                String.valueOf(plan.followsId()),
                despite,
                named));
    }
}
