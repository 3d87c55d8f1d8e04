package org.shishi.policy;

/** What somebody who has signed in must do before anything else, in this order. */
public enum Pending {
    /** Giving the code of the second factor. */
    CODE,
    /** Choosing another password than a temporary or expired one. */
    NEW_PASSWORD,
    /** Enrolling the second factor that a role demands. */
    ENROLMENT
}
