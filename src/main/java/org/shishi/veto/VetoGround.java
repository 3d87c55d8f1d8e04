package org.shishi.veto;

import org.shishi.shared.Labelled;

/** Why a unit may not be rated excellent. */
public enum VetoGround implements Labelled {
    /** A project was unfinished at the end of its year, without an approved adjustment. */
    UNFINISHED,
    /** Something was reported that was not so. */
    FALSE_REPORT,
    /** A superior body named it as late, or criticised it. */
    NAMED,
    /** Deputies were 不满意 with a project. */
    NOT_SATISFIED
}
