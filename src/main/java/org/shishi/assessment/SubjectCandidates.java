package org.shishi.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.project.AspectView;
import org.shishi.project.Level;
import org.shishi.project.ProgressFilter;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectView;
import org.shishi.project.SortKey;
import org.shishi.project.SortOrder;
import org.shishi.project.Stage;
import org.shishi.project.entry.Projects;
import org.shishi.proposal.VotingBodies;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers the projects that an assessment may be about: of its year and body, finished on its day, the accepted ones first. */
@Service
@Transactional(readOnly = true)
public class SubjectCandidates {

    private static final int AT_ONCE = 50;

    private static final Set<Stage> FINISHED = Set.of(Stage.COMPLETED, Stage.IN_USE, Stage.ACCEPTED, Stage.CLOSED);

    private static final Set<Stage> UNFINISHED = Set.of(Stage.NOT_STARTED, Stage.PREPARING, Stage.UNDER_WAY);

    private final AssessmentStore store;
    private final VotingBodies bodies;
    private final Projects projects;
    private final Gate gate;

    SubjectCandidates(AssessmentStore store, VotingBodies bodies, Projects projects, Gate gate) {
        this.store = store;
        this.bodies = bodies;
        this.projects = projects;
        this.gate = gate;
    }

    /**
     * One that may be put on the ballot.
     *
     * @param taken whether it is there already, as a whole
     */
    public record Offered(
            String code,
            String title,
            String leadUnit,
            Stage stage,
            @Nullable LocalDate completedOn,
            boolean taken) {

        static Offered of(ProjectView project, boolean taken) {
            return new Offered(
                    project.code(),
                    project.description().title(),
                    project.leadUnit().name(),
                    project.stage(),
                    project.completedOn(),
                    taken);
        }
    }

    /**
     * A page of them, those of the county's own before all others; of a second assessment those that were 不满意 in the first.
     *
     * @param q words in code, title or content
     */
    public Page<Offered> find(
            Actor actor,
            long id,
            @Nullable String q,
            @Nullable Long lead,
            @Nullable Long aspect,
            @Nullable Level level,
            int page) {
        var assessment = store.get(id, Action.ASSESSMENT_PREPARE);
        gate.read(actor, Action.ASSESSMENT_PREPARE, assessment.resource());
        var taken = assessment.subjects().stream()
                .filter(one -> one.part().isEmpty())
                .map(AssessmentSubject::projectId)
                .collect(Collectors.toSet());
        var filter = filter(assessment.plan(), q, lead, aspect, level);
        var order = List.of(
                new SortOrder(SortKey.COUNTY_FIRST, false),
                new SortOrder(SortKey.STAGE, true),
                new SortOrder(SortKey.LEAD_UNIT, false));
        return projects.find(actor, filter, order, PageRequest.of(Math.max(0, page), AT_ONCE))
                .map(project -> Offered.of(project, taken.contains(project.id())));
    }

    /** The aspects of the year that is assessed, for choices. */
    public List<AspectView> aspects(Actor actor, long id) {
        return projects.aspects(
                actor, store.get(id, Action.ASSESSMENT_PREPARE).plan().planYear());
    }

    private ProjectFilter filter(
            AssessmentPlan plan,
            @Nullable String q,
            @Nullable Long lead,
            @Nullable Long aspect,
            @Nullable Level level) {
        var stages = FINISHED;
        if (plan.rule().unfinishedAllowed()) {
            stages = Stream.of(FINISHED, UNFINISHED).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
        }
        return new ProjectFilter(
                plan.planYear(),
                store.looked(plan),
                level == null ? Set.of() : Set.of(level),
                aspect,
                lead,
                bodies.byId(plan.bodyId()).unitId(),
                null,
                stages,
                null,
                null,
                null,
                null,
                q,
                null,
                null,
                null,
                null,
                null,
                null,
                ProgressFilter.ALL);
    }
}
