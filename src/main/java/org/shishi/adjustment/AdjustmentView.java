package org.shishi.adjustment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;

/**
 * An adjustment as others see it.
 *
 * @param major whether the congress decides it rather than the government
 * @param wordingOnly whether the office states that nothing of what was voted becomes less, which makes it minor
 * @param from what counts until the decision
 * @param newDeadline where the deadline is to be another
 * @param oldDeadline the one that counted when it was asked for
 * @param quantities what indicators are to become
 * @param reviewedOn on which day the opinion was given; unknown of old ones, as {@code governmentOn} is
 * @param decider who decides it where it is major
 * @param government what the government decided, where that is not enough; or empty
 * @param decision meeting, day and number of the decision; or empty
 * @param recordedOn on which day the decision came into the system; unknown of old ones
 * @param withdrawn where the unit took it back before anybody decided
 * @param allowed what the reader may do to it now
 */
public record AdjustmentView(
        long id,
        String code,
        String title,
        AdjustmentKind kind,
        boolean major,
        boolean wordingOnly,
        AdjustmentState state,
        String from,
        String to,
        @Nullable LocalDate newDeadline,
        @Nullable LocalDate oldDeadline,
        List<Quantity> quantities,
        String reason,
        String documents,
        String requestedBy,
        LocalDate requestedOn,
        String opinion,
        String opinionBy,
        @Nullable LocalDate reviewedOn,
        Decider decider,
        String government,
        @Nullable LocalDate governmentOn,
        String decision,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate recordedOn,
        @Nullable AdjustmentWithdrawal withdrawn,
        Set<Action> allowed) {

    /** Under another title: the project's on a day that matters. */
    AdjustmentView titled(String other) {
        return other.equals(title)
                ? this
                : new AdjustmentView(
                        id,
                        code,
                        other,
                        kind,
                        major,
                        wordingOnly,
                        state,
                        from,
                        to,
                        newDeadline,
                        oldDeadline,
                        quantities,
                        reason,
                        documents,
                        requestedBy,
                        requestedOn,
                        opinion,
                        opinionBy,
                        reviewedOn,
                        decider,
                        government,
                        governmentOn,
                        decision,
                        decidedOn,
                        recordedOn,
                        withdrawn,
                        allowed);
    }

    /** What was known of it on a day: what was said and decided later is left out; nothing before it was asked for. */
    Optional<AdjustmentView> asOf(LocalDate day) {
        return requestedOn.isAfter(day) ? Optional.empty() : Optional.of(then(day));
    }

    private AdjustmentView then(LocalDate day) {
        boolean judged = saidBy(reviewedOn, day) || saidBy(decidedOn, day);
        boolean governed = saidBy(governmentOn, day) || saidBy(decidedOn, day);
        boolean decided = saidBy(decidedOn, day);
        return new AdjustmentView(
                id,
                code,
                title,
                kind,
                major,
                wordingOnly && judged,
                stateOn(day, judged, governed),
                from,
                to,
                newDeadline,
                oldDeadline,
                quantities,
                reason,
                documents,
                requestedBy,
                requestedOn,
                judged ? opinion : "",
                judged ? opinionBy : "",
                judged ? reviewedOn : null,
                decider,
                governed ? government : "",
                governed ? governmentOn : null,
                decided ? decision : "",
                decided ? decidedOn : null,
                saidBy(recordedOn, day) ? recordedOn : null,
                withdrawn != null && saidBy(withdrawn.on(), day) ? withdrawn : null,
                allowed);
    }

    private AdjustmentState stateOn(LocalDate day, boolean judged, boolean governed) {
        boolean ended = withdrawn != null
                ? saidBy(withdrawn.on(), day)
                : saidBy(decidedOn, day) || state == AdjustmentState.REJECTED && governed && decision.isEmpty();
        if (!state.open() && ended) {
            return state;
        }
        if (governed && !government.isEmpty()) {
            return AdjustmentState.GOVERNMENT_ONLY;
        }
        return judged && !opinion.isEmpty() ? AdjustmentState.REVIEWED : AdjustmentState.REQUESTED;
    }

    /** What bears no day counts as said afterwards. */
    private static boolean saidBy(@Nullable LocalDate on, LocalDate day) {
        return on != null && !on.isAfter(day);
    }

    /** Who said what about it in the end; none while it is open or was taken back. */
    @JsonProperty("outcome")
    public @Nullable AdjustmentVerdict outcome() {
        return switch (state) {
            case DECIDED ->
                major
                        ? new AdjustmentVerdict(AdjustmentVerdict.Word.APPROVED, decider, decision)
                        : new AdjustmentVerdict(AdjustmentVerdict.Word.FILED, Decider.GOVERNMENT, decision);
            case REJECTED ->
                new AdjustmentVerdict(
                        AdjustmentVerdict.Word.REFUSED,
                        major && !decision.isEmpty() ? decider : Decider.GOVERNMENT,
                        decision.isEmpty() ? government : decision);
            case REQUESTED, REVIEWED, GOVERNMENT_ONLY, WITHDRAWN -> null;
        };
    }

    /** Whether it gives another deadline once the old one had passed, which leaves that one missed. */
    @JsonProperty("afterDeadline")
    public boolean afterDeadline() {
        var since = settledOn();
        return movesDeadline() && oldDeadline != null && since != null && since.isAfter(oldDeadline);
    }

    /** Whether it was decided that another deadline counts. */
    public boolean movesDeadline() {
        return state == AdjustmentState.DECIDED && newDeadline != null;
    }

    /** Whether it was decided that other quantities count. */
    public boolean changesQuantities() {
        return state == AdjustmentState.DECIDED && !quantities.isEmpty();
    }

    /** Since when it was there to be followed: its own day, or the day on which it was recorded where that is later. */
    public @Nullable LocalDate settledOn() {
        return decidedOn != null && recordedOn != null && recordedOn.isAfter(decidedOn) ? recordedOn : decidedOn;
    }

    /** Whether it was recorded later than the day that it bears. */
    public boolean recordedLater() {
        return !Objects.equals(settledOn(), decidedOn);
    }

    /** Whether it makes less of what was voted, so that the government alone cannot decide it. */
    public boolean reduces() {
        return quantities.stream().anyMatch(Quantity::reduces);
    }

    /** Whether the reader's step is the next; the government's word on a major one need not come. */
    boolean waits() {
        return allowed.contains(Action.ADJUSTMENT_REVIEW)
                || allowed.contains(Action.ADJUSTMENT_DECIDE)
                || !major && allowed.contains(Action.ADJUSTMENT_FILE);
    }

    /** What changes in words and numbers. */
    public String toInWords() {
        if (quantities.isEmpty()) {
            return to;
        }
        return Stream.concat(
                        Stream.of(to.replaceFirst("。$", "")),
                        quantities.stream().map(Quantity::inWords))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("；"));
    }

    /** Whose decision the reader may record now. */
    public List<Decider> deciders() {
        var deciders = new ArrayList<Decider>();
        if (allowed.contains(Action.ADJUSTMENT_FILE)) {
            deciders.add(Decider.GOVERNMENT);
        }
        if (allowed.contains(Action.ADJUSTMENT_DECIDE)) {
            deciders.addAll(decider.bodies());
        }
        return deciders;
    }
}
