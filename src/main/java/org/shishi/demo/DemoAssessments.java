package org.shishi.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shishi.account.DemoAccount;
import org.shishi.assessment.AssessmentConclusions;
import org.shishi.assessment.AssessmentCounts;
import org.shishi.assessment.AssessmentPlan;
import org.shishi.assessment.AssessmentPreparations;
import org.shishi.assessment.AssessmentPreparations.Named;
import org.shishi.assessment.AssessmentView;
import org.shishi.assessment.Assessments;
import org.shishi.assessment.Assessors;
import org.shishi.assessment.grade.AssessmentRule;
import org.shishi.assessment.grade.SatisfactionSheet;
import org.shishi.policy.Actor;
import org.shishi.proposal.VotingBodies;
import org.shishi.proposal.VotingBodyView;
import org.shishi.vote.Office;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Two assessments of the projects of 2023, made up: one of the standing committee, and one of deputies of 瓯南街道 drawn by lot, who
 * are not satisfied with one project, so that its rectification runs.
 */
@Component
@Profile("demo")
class DemoAssessments {

    private static final int YEAR = 2023;
    private static final String STREET = "瓯南街道";
    private static final LocalDate COMMITTEE = LocalDate.of(2023, 12, 28);
    private static final LocalDate ON_SITE = LocalDate.of(2024, 1, 5);
    private static final int COMMITTEE_MEMBERS = 35;
    private static final int DRAWN = 31;

    private final DemoActors actors;
    private final VotingBodies bodies;
    private final AssessmentPreparations preparations;
    private final AssessmentCounts counts;
    private final AssessmentConclusions conclusions;
    private final Assessments assessments;
    private final DemoClock clock;

    DemoAssessments(
            DemoActors actors,
            VotingBodies bodies,
            AssessmentPreparations preparations,
            AssessmentCounts counts,
            AssessmentConclusions conclusions,
            Assessments assessments,
            DemoClock clock) {
        this.actors = actors;
        this.bodies = bodies;
        this.preparations = preparations;
        this.counts = counts;
        this.conclusions = conclusions;
        this.assessments = assessments;
        this.clock = clock;
    }

    void make() {
        clock.at(COMMITTEE.atTime(15, 0), this::committee);
        clock.at(ON_SITE.atTime(15, 0), this::onSite);
    }

    private void committee() {
        long id = begin(body(null), Assessors.STANDING_COMMITTEE, "青田县第十七届人大常委会第十六次会议", COMMITTEE, COMMITTEE_MEMBERS);
        subjects(id, "2023-X-02-04", "2023-X-03-01", "2023-X-04-01", "2023-X-07-01", "2023-X-09-01");
        var lines = List.of(
                line(1, 28, 4, 1, 0),
                line(2, 25, 7, 1, 0),
                line(3, 17, 12, 4, 0),
                line(4, 22, 9, 2, 0),
                line(5, 30, 3, 0, 0));
        finish(id, new SatisfactionSheet(COMMITTEE_MEMBERS, 33, 33, 33, 33, 0, lines), null);
    }

    private void onSite() {
        var street = actors.unit(STREET).id();
        long id = begin(body(street), Assessors.DRAWN, "瓯南街道2023年民生实事项目现场满意度测评", ON_SITE, DRAWN);
        var list = IntStream.rangeClosed(1, body(street).deputies())
                .mapToObj("瓯南街道代表%02d号"::formatted)
                .toList();
        preparations.draw(congress(), id, "20240105", list, DRAWN);
        subjects(id, "2023-Z-002-1", "2023-Z-002-3");
        var lines = List.of(line(1, 24, 5, 1, 0), line(2, 6, 9, 13, 2));
        finish(id, new SatisfactionSheet(DRAWN, DRAWN, DRAWN, DRAWN, 30, 1, lines), LocalDate.of(2024, 4, 5));
    }

    private long begin(VotingBodyView body, Assessors assessors, String meeting, LocalDate heldOn, int members) {
        return preparations.create(
                congress(),
                new AssessmentPlan(
                        body.id(), assessors, YEAR, meeting, heldOn, members, "", null, AssessmentRule.usual()));
    }

    private void subjects(long id, String... codes) {
        var named = new ArrayList<Named>();
        for (var code : codes) {
            named.add(new Named(code, ""));
        }
        preparations.add(congress(), id, named);
    }

    private void finish(long id, SatisfactionSheet sheet, @Nullable LocalDate rectifyBy) {
        var tellers = List.of(DemoAccount.FINANCE, DemoAccount.COUNTY);
        var scrutineers = List.of(DemoAccount.DEPUTY, DemoAccount.DEPUTY2);
        tellers.forEach(one -> preparations.appoint(congress(), id, one.username(), Office.TELLER));
        scrutineers.forEach(one -> preparations.appoint(congress(), id, one.username(), Office.SCRUTINEER));
        preparations.freeze(congress(), id, view(id).head().version(), "");
        tellers.forEach(one -> counts.enter(actors.of(one), id, sheet));
        var hash = Objects.requireNonNull(view(id).count()).hash();
        scrutineers.forEach(one -> counts.sign(actors.of(one), id, hash));
        conclusions.announce(congress(), id, assessments.draft(view(id)), rectifyBy);
    }

    private AssessmentView view(long id) {
        return assessments.get(congress(), id);
    }

    private static SatisfactionSheet.Line line(int number, int satisfied, int fairly, int dissatisfied, int abstain) {
        return new SatisfactionSheet.Line(number, satisfied, fairly, dissatisfied, abstain);
    }

    private VotingBodyView body(@Nullable Long unit) {
        return bodies.all(congress()).stream()
                .filter(one -> Objects.equals(one.unitId(), unit))
                .findFirst()
                .orElseThrow();
    }

    private Actor congress() {
        return actors.of(DemoAccount.CONGRESS);
    }
}
