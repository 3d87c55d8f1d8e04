package org.shishi.evaluation;

import java.time.LocalDate;
import java.util.List;

/** Tells the units of an evaluation that their points are there, and until when they may object. */
public record EvaluationPublished(long id, int planYear, List<Judged> units, LocalDate objectionsUntil) {

    /** A unit that is judged, and its code, by which its page is called. */
    public record Judged(long id, String code) {}
}
