package org.shishi.lookback;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Stage;
import org.shishi.project.closing.ClosingState;

/**
 * A project of a look-back, with all that was found.
 *
 * @param id of the row, on which its answers hang
 * @param stage what it is now
 * @param units those that lead it or are responsible
 * @param answers those that were signed, the first one first; the last one holds
 * @param draft what is filled in and not signed yet
 */
public record LookedAtProject(
        long id,
        int number,
        long projectId,
        String code,
        String title,
        int planYear,
        Stage stage,
        long leadUnitId,
        String leadUnit,
        Set<Long> units,
        List<AnswerView> answers,
        @Nullable AnswerView draft,
        List<LookBackFinding> findings,
        List<LookBackReopening> reopenings) {

    /** The answer that holds. */
    public @Nullable AnswerView answer() {
        return answers.isEmpty() ? null : answers.get(answers.size() - 1);
    }

    /** What is known of it: the answer that holds, or else the draft. */
    public @Nullable FoundAnswers found() {
        var answer = signed() ? answer() : draft;
        return answer == null ? null : answer.found();
    }

    /** All answers, the draft too. */
    public List<AnswerView> all() {
        return draft == null
                ? answers
                : Stream.concat(answers.stream(), Stream.of(draft)).toList();
    }

    public boolean signed() {
        return !answers.isEmpty();
    }

    /** Whether it was opened again because of what was found. */
    public boolean reopened() {
        return reopenedOn() != null;
    }

    /** Since when it is open again; none where it is not. */
    public @Nullable LocalDate reopenedOn() {
        return reopenings.stream()
                .map(LookBackReopening::on)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether a request to open it again waits for its answer. */
    public boolean reopeningWaits() {
        return reopenings.stream().anyMatch(one -> one.state() == ClosingState.REQUESTED);
    }

    /** As whoever does not look himself may see it. */
    LookedAtProject withoutDraft() {
        return new LookedAtProject(
                id,
                number,
                projectId,
                code,
                title,
                planYear,
                stage,
                leadUnitId,
                leadUnit,
                units,
                answers,
                null,
                findings,
                reopenings);
    }

    public LookState state(LookBackHead head) {
        return head.cancelled() ? LookState.CANCELLED : signed() ? LookState.SIGNED : LookState.UNSIGNED;
    }
}
