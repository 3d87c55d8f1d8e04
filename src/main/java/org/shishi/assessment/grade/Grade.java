package org.shishi.assessment.grade;

import org.shishi.shared.Labelled;

/** What deputies say of a project as a whole: 满意, 基本满意, 不满意. */
public enum Grade implements Labelled {
    SATISFIED,
    FAIRLY_SATISFIED,
    DISSATISFIED;
}
