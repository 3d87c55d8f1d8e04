package org.shishi.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shishi.project.promise.TargetWording;
import org.shishi.proposal.VotingBodyView;
import org.shishi.shared.Sha256;
import org.shishi.vote.count.SheetFinding;

/** Lists what still stops a vote from being frozen, and what people should know although it does not stop it. */
final class FreezeChecks {

    private static final int OF_EACH_OFFICE = 2;

    private FreezeChecks() {}

    static List<SheetFinding> obstacles(Vote vote, VotingBodyView body) {
        var plan = vote.plan();
        var found = new ArrayList<SheetFinding>();
        int candidates = vote.candidates().size();
        if (candidates == 0) {
            found.add(SheetFinding.error("vote.gate.no-candidates"));
        }
        officials(vote, Office.TELLER, found);
        officials(vote, Office.SCRUTINEER, found);
        int names = plan.names().size();
        if (names > 0 && names != plan.deputies()) {
            found.add(SheetFinding.error("vote.gate.roll", names, plan.deputies(), Math.abs(names - plan.deputies())));
        }
        for (var candidate : vote.candidates()) {
            if (candidate.leadUnitId() == null) {
                found.add(SheetFinding.error("vote.gate.no-unit", candidate.number(), candidate.title()));
            }
            if (candidate.deadline() == null || candidate.deadline().isBefore(plan.heldOn())) {
                found.add(SheetFinding.error("vote.gate.no-deadline", candidate.number(), candidate.title()));
            }
            contradictions(candidate, found);
        }
        if (candidates > 0 && candidates <= plan.rule().seats()) {
            found.add(SheetFinding.warning(
                    "vote.gate.without-choice", candidates, plan.rule().seats()));
        }
        if (plan.deputies() != body.deputies()) {
            found.add(SheetFinding.warning(
                    "vote.gate.deputies",
                    plan.deputies(),
                    body.deputies(),
                    Math.abs(plan.deputies() - body.deputies())));
        }
        return List.copyOf(found);
    }

    /** What is frozen says one quantity only. */
    private static void contradictions(Candidate candidate, List<SheetFinding> found) {
        for (var one : TargetWording.contradictions(
                candidate.target(), candidate.indicators().all())) {
            found.add(SheetFinding.error(
                    "vote.gate.contradicts",
                    candidate.number(),
                    candidate.title(),
                    one.told(),
                    one.goal().unit(),
                    one.goal().name(),
                    one.quantity()));
        }
    }

    private static void officials(Vote vote, Office office, List<SheetFinding> found) {
        long appointed = vote.officials().stream()
                .filter(official -> official.office() == office)
                .count();
        boolean fits = office == Office.TELLER ? appointed == OF_EACH_OFFICE : appointed >= OF_EACH_OFFICE;
        if (!fits) {
            found.add(SheetFinding.error("vote.gate.officials", office, OF_EACH_OFFICE, appointed));
        }
    }

    private static String indicators(Candidate candidate) {
        var lines = candidate.indicators().lines();
        return lines.isEmpty() ? "" : "|" + lines;
    }

    /** The hash of rule, candidates and roll: the same text always gives the same. */
    static String hash(Vote vote, VotingBodyView body) {
        var plan = vote.plan();
        var candidates = vote.candidates().stream()
                .map(c -> c.number() + "|" + c.title() + "|" + c.content() + "|" + c.target() + "|" + c.leadUnitId()
                        + "|"
                        + (c.amount() == null
                                ? ""
                                : c.amount().stripTrailingZeros().toPlainString()) + "|" + c.deadline() + indicators(c))
                .collect(Collectors.joining("\n"));
        return Sha256.hex(String.join(
                "\n",
                body.name(),
                plan.meeting(),
                plan.heldOn().toString(),
                String.valueOf(plan.planYear()),
                plan.rule().toString(),
                String.valueOf(plan.deputies()),
                String.join("、", plan.names()),
                candidates));
    }
}
