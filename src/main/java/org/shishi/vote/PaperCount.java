package org.shishi.vote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.vote.count.CountOutcome;
import org.shishi.vote.count.CountSheet;

/**
 * What two tellers count on paper, blind to each other, and two scrutineers sign: a vote, or an assessment. What it is about,
 * who its people are and by which rule a sheet is judged is its own business; how it is counted is that of {@link PaperCounts}.
 */
public interface PaperCount<S extends CountSheet<S>> {

    CountKind kind();

    long id();

    /** Its name in the trail. */
    default String subject() {
        return kind().name().toLowerCase(java.util.Locale.ROOT) + ":" + id();
    }

    /** What a teller does. */
    Action counting();

    Class<S> sheetType();

    /** Refuses a sheet that does not add up, about these numbers on the ballot. */
    void check(int seats, List<Integer> numbers, S sheet);

    /** What the signed sheet comes to as a whole; nothing where each line has a result of its own. */
    default @Nullable CountOutcome outcome(int seats, List<Integer> numbers, S sheet) {
        return null;
    }
}
