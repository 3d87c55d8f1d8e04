package org.shishi.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What is going on in the county in January 2024, so that each desk finds something that can be done. */
@Component
@Profile("demo")
class DemoStart {

    private final DemoProjects projects;
    private final DemoDue reports;
    private final DemoCollection collection;
    private final DemoMeeting meeting;
    private final DemoAssessments assessments;
    private final DemoNotices notices;
    private final DemoHandovers handovers;
    private final DemoYearBefore yearBefore;
    private final DemoLookBacks lookBacks;
    private final DemoVetoes vetoes;
    private final DemoEvaluation evaluation;
    private final DemoEvaluationBefore evaluationBefore;
    private final DemoDocuments documents;

    DemoStart(
            DemoProjects projects,
            DemoDue reports,
            DemoCollection collection,
            DemoMeeting meeting,
            DemoAssessments assessments,
            DemoNotices notices,
            DemoHandovers handovers,
            DemoYearBefore yearBefore,
            DemoLookBacks lookBacks,
            DemoVetoes vetoes,
            DemoEvaluation evaluation,
            DemoEvaluationBefore evaluationBefore,
            DemoDocuments documents) {
        this.projects = projects;
        this.reports = reports;
        this.collection = collection;
        this.meeting = meeting;
        this.assessments = assessments;
        this.notices = notices;
        this.handovers = handovers;
        this.yearBefore = yearBefore;
        this.lookBacks = lookBacks;
        this.vetoes = vetoes;
        this.evaluation = evaluation;
        this.evaluationBefore = evaluationBefore;
        this.documents = documents;
    }

    void make() {
        projects.make();
        reports.tell();
        collection.make();
        meeting.prepare();
        assessments.make();
        notices.make();
        handovers.make();
        yearBefore.make();
        lookBacks.make();
        vetoes.make();
        evaluation.make();
        evaluationBefore.make();
        documents.write();
    }
}
