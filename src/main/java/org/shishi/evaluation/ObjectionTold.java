package org.shishi.evaluation;

/** Tells the office of an objection, and the unit of what was decided, and of a decision that was taken back. */
public record ObjectionTold(long id, What what, int planYear, long unitId, String unit, String indicator, String link) {

    /** What has happened. */
    public enum What {
        RAISED,
        UPHELD,
        DISMISSED,
        REVOKED
    }
}
