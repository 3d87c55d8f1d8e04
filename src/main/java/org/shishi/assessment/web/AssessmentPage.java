package org.shishi.assessment.web;

import org.shishi.assessment.AssessmentState;
import org.shishi.assessment.AssessmentView;
import org.shishi.assessment.grade.Grade;
import org.shishi.policy.Action;
import org.shishi.shared.Viewpoint.OfYear;
import org.shishi.vote.count.SheetFinding;

/** An assessment as its pages show it. */
record AssessmentPage(AssessmentView view) implements OfYear {

    @Override
    public int planYear() {
        return view.head().plan().planYear();
    }

    public boolean may(String action) {
        return view.allowed().contains(Action.valueOf(action));
    }

    public boolean preparing() {
        return view.head().state() == AssessmentState.PREPARING;
    }

    public boolean counting() {
        return view.head().state() == AssessmentState.COUNTING;
    }

    public boolean announced() {
        return view.head().state() == AssessmentState.ANNOUNCED;
    }

    /** Whether a teller has handed in a sheet, after which two persons cancel. */
    public boolean begun() {
        var count = view.count();
        return count != null && (!count.entered().isEmpty() || count.attempt() > 1);
    }

    public boolean stopped() {
        return view.obstacles().stream().anyMatch(SheetFinding::refused);
    }

    /** Whether it is a second one before everything was put right, so that it needs a reason. */
    public boolean notRectified() {
        return view.obstacles().stream().anyMatch(one -> one.code().equals("assessment.gate.not-rectified"));
    }

    public boolean dissatisfied() {
        return view.results().stream().anyMatch(one -> one.grade() == Grade.DISSATISFIED);
    }

    public long having(String grade) {
        return view.results().stream()
                .filter(one -> one.grade().name().equals(grade))
                .count();
    }
}
