package org.shishi.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.shishi.account.StaffDirectory;
import org.shishi.assessment.AssessmentPreparations.Named;
import org.shishi.assessment.grade.AssessmentRule;
import org.shishi.assessment.grade.SatisfactionSheet;
import org.shishi.policy.Actor;
import org.shishi.proposal.BodyKind;
import org.shishi.proposal.VotingBodies;
import org.shishi.vote.CountView;
import org.shishi.vote.Office;
import org.springframework.context.ApplicationContext;

/** An assessment by the county's congress with its people, and what they do. */
public class AssessmentFixtures {

    public static final LocalDate DAY = LocalDate.of(2024, 1, 6);

    /** Finished on that day. */
    public static final String FINISHED = "2023-X-01-01";

    private static final AtomicInteger MEETINGS = new AtomicInteger();

    private final StaffDirectory people;
    private final VotingBodies bodies;
    private final AssessmentPreparations preparations;
    private final AssessmentCounts counts;
    private final AssessmentConclusions conclusions;
    private final Assessments assessments;

    AssessmentFixtures(
            StaffDirectory people,
            VotingBodies bodies,
            AssessmentPreparations preparations,
            AssessmentCounts counts,
            AssessmentConclusions conclusions,
            Assessments assessments) {
        this.people = people;
        this.bodies = bodies;
        this.preparations = preparations;
        this.counts = counts;
        this.conclusions = conclusions;
        this.assessments = assessments;
    }

    /** Made of an application that runs, so that no other one has to be started for it. */
    public static AssessmentFixtures of(ApplicationContext application) {
        return application.getAutowireCapableBeanFactory().createBean(AssessmentFixtures.class);
    }

    public Actor actor(String username) {
        var person = people.named(username).orElseThrow();
        return new Actor(person.id(), username, person.name(), null, "", person.roles(), null, false);
    }

    public Actor congress() {
        return actor("congress");
    }

    public long county() {
        return bodies.all(congress()).stream()
                .filter(body -> body.kind() == BodyKind.COUNTY_CONGRESS)
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** A plan by the usual rule, in a meeting of its own. */
    public AssessmentPlan plan(Assessors assessors, int members, AssessmentRule rule, @Nullable Long follows) {
        var meeting = "第" + MEETINGS.incrementAndGet() + "次测评会议";
        return new AssessmentPlan(county(), assessors, 2023, meeting, DAY, members, "", follows, rule);
    }

    /** Of a street's assembly, which has projects of its own. */
    public AssessmentPlan planOfATownship() {
        var body = bodies.all(congress()).stream()
                .filter(one -> one.unitId() != null)
                .findFirst()
                .orElseThrow();
        var meeting = "第" + MEETINGS.incrementAndGet() + "次测评会议";
        return new AssessmentPlan(
                body.id(), Assessors.WHOLE_BODY, 2023, meeting, DAY, body.deputies(), "", null, AssessmentRule.usual());
    }

    public long prepared(int members, AssessmentRule rule) {
        return preparations.create(congress(), plan(Assessors.STANDING_COMMITTEE, members, rule, null));
    }

    /** A frozen assessment of these projects: finance and inspection count, the two deputies watch. */
    public long frozen(int members, String... codes) {
        long id = prepared(members, AssessmentRule.usual());
        for (var code : codes) {
            preparations.add(congress(), id, List.of(new Named(code, "")));
        }
        return frozen(id);
    }

    public long frozen(long id) {
        appoint(id);
        preparations.freeze(congress(), id, get(id).head().version(), "会议决定");
        return id;
    }

    public void appoint(long id) {
        preparations.appoint(congress(), id, "finance", Office.TELLER);
        preparations.appoint(congress(), id, "inspection", Office.TELLER);
        preparations.appoint(congress(), id, "deputy", Office.SCRUTINEER);
        preparations.appoint(congress(), id, "deputy2", Office.SCRUTINEER);
    }

    public AssessmentView get(long id) {
        return assessments.get(congress(), id);
    }

    public CountView<SatisfactionSheet> count(long id) {
        return Objects.requireNonNull(get(id).count());
    }

    /** A frozen one whose tellers counted differently. */
    public long differing(int members, String code) {
        long id = frozen(members, code);
        counts.enter(actor("finance"), id, sheet(members, new int[] {members - 2, 2, 0}));
        counts.enter(actor("inspection"), id, sheet(members, new int[] {members - 1, 1, 0}));
        return id;
    }

    /** Both tellers hand in the same sheet, and both scrutineers sign it. */
    public void signed(long id, SatisfactionSheet sheet) {
        counted(id, sheet);
        sign(id);
    }

    /** Both tellers hand in the same sheet. */
    public void counted(long id, SatisfactionSheet sheet) {
        counts.enter(actor("finance"), id, sheet);
        counts.enter(actor("inspection"), id, sheet);
    }

    public void sign(long id) {
        var hash = count(id).hash();
        counts.sign(actor("deputy"), id, hash);
        counts.sign(actor("deputy2"), id, hash);
    }

    public void announced(long id, SatisfactionSheet sheet) {
        signed(id, sheet);
        conclusions.announce(congress(), id, "公告", DAY.plusMonths(3));
    }

    /** A sheet on which everybody due was present and returned a valid ballot: 满意, 基本满意, 不满意 of each subject. */
    public static SatisfactionSheet sheet(int members, int[]... answers) {
        var lines = new ArrayList<SatisfactionSheet.Line>();
        for (int i = 0; i < answers.length; i++) {
            var a = answers[i];
            lines.add(new SatisfactionSheet.Line(i + 1, a[0], a[1], a[2], members - a[0] - a[1] - a[2]));
        }
        return new SatisfactionSheet(members, members, members, members, members, 0, lines);
    }
}
