package org.shishi.vote.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.adjustment.AdjustmentState;
import org.shishi.adjustment.AdjustmentView;
import org.shishi.adjustment.Adjustments;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.project.ProjectPart;
import org.shishi.project.ProjectView;
import org.shishi.project.entry.VotedProjects;
import org.shishi.project.promise.Kept;
import org.shishi.vote.RoundView;
import org.shishi.vote.VoteView;
import org.shishi.vote.Votes;
import org.shishi.vote.count.CandidateOutcome;
import org.shishi.vote.count.TallySheet;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells on a project's page by which vote it became one. */
@Component
@Order(60)
class VoteProjectPart implements ProjectPart {

    private final Votes votes;
    private final Adjustments adjustments;
    private final VotedProjects voted;
    private final MessageSource messages;

    VoteProjectPart(Votes votes, Adjustments adjustments, VotedProjects voted, MessageSource messages) {
        this.adjustments = adjustments;
        this.voted = voted;
        this.messages = messages;
        this.votes = votes;
    }

    @Override
    public String word() {
        return "vote";
    }

    @Override
    public String template() {
        return "vote/project :: part";
    }

    @Override
    public boolean shownTo(Actor actor) {
        return Policy.mayEver(actor, Action.VOTE_READ);
    }

    @Override
    public Object view(Actor actor, ProjectView project, LocalDate asOf, Locale locale) {
        var vote = votes.ofProject(actor, project.id());
        var part = vote.map(found -> Part.of(found.vote(), found.number())).orElse(Part.NONE);
        var body = vote.map(found -> found.vote().body().kind()).orElse(null);
        return new Whole(
                part,
                adjustments.ofProject(actor, project.id(), asOf),
                voted.of(actor, project, asOf)
                        .map(kept -> KeptTable.of(kept, body))
                        .orElse(null),
                project.code(),
                adjustments.mayRequest(actor, project.code()));
    }

    @Override
    public List<Standing> standing(Actor actor, ProjectView project, LocalDate asOf, Locale locale) {
        var all = adjustments.ofProject(actor, project.id(), asOf);
        return Stream.concat(
                        all.stream().filter(one -> one.state().open()).map(one -> standing(one, locale)),
                        decided(actor, project, all, asOf, locale))
                .toList();
    }

    /** What a decision has made of deadline or quantities, so that nobody takes what counts now for what was voted. */
    private Stream<Standing> decided(
            Actor actor, ProjectView project, List<AdjustmentView> all, LocalDate asOf, Locale locale) {
        boolean moved = all.stream().anyMatch(AdjustmentView::movesDeadline);
        boolean cut = all.stream().anyMatch(AdjustmentView::changesQuantities);
        return moved || cut
                ? voted.of(actor, project, asOf).stream()
                        .flatMap(kept -> Stream.concat(
                                moved ? missed(kept, locale) : Stream.of(),
                                kept.cut().stream().map(one -> cut(one, locale))))
                : Stream.of();
    }

    /** A deadline that was moved once it had passed leaves a project late that looks as if it were in time. */
    private Stream<Standing> missed(Kept kept, Locale locale) {
        var due = kept.missed();
        if (due == null) {
            return Stream.of();
        }
        var finished = kept.completedLate();
        var note = finished == null
                ? messages.getMessage("vote.missed.note", null, locale)
                : messages.getMessage(
                        "vote.missed.note.late", new Object[] {finished.toString(), kept.daysLate()}, locale);
        return Stream.of(new Standing("vote.missed", due.toString(), note, "late"));
    }

    /** Voted, what was approved instead, and what is delivered of it. */
    private Standing cut(Kept.Quantity one, Locale locale) {
        var row = KeptTable.row(one);
        return new Standing(
                "vote.cut",
                messages.getMessage("vote.cut.value", new Object[] {row.voted(), row.planned(), row.unit()}, locale),
                one.reached() == null
                        ? messages.getMessage("vote.cut.untold", new Object[] {row.name(), row.changed()}, locale)
                        : messages.getMessage(
                                "vote.cut.note",
                                new Object[] {row.name(), row.reached(), row.unit(), row.changed()},
                                locale),
                "warn");
    }

    private Standing standing(AdjustmentView one, Locale locale) {
        var kind = messages.getMessage(one.kind(), locale);
        return one.state() == AdjustmentState.GOVERNMENT_ONLY
                ? new Standing(
                        "adjustment.decision." + one.decider(),
                        messages.getMessage("adjustment.unregistered", null, locale),
                        kind,
                        "warn")
                : new Standing(
                        "adjustment.pending", kind, messages.getMessage("adjustment.old.counts", null, locale), "wait");
    }

    /** The vote, what was asked and decided about it since, and what has been delivered of it. */
    record Whole(
            Part vote,
            List<AdjustmentView> adjustments,
            @Nullable KeptTable kept,
            String code,
            boolean mayAsk) {}

    /** The vote of a project, or nothing. */
    record Part(@Nullable Long vote, String body, @Nullable LocalDate heldOn, int inFavour, int valid, int place) {

        static final Part NONE = new Part(null, "", null, 0, 0, 0);

        static Part of(VoteView vote, int number) {
            var head = vote.head();
            for (var round : vote.rounds()) {
                if (round.result() != null
                        && round.result().having(CandidateOutcome.ELECTED).contains(number)) {
                    return new Part(
                            head.id(),
                            vote.body().name(),
                            head.plan().heldOn(),
                            line(round, number).inFavour(),
                            Objects.requireNonNull(round.sheet()).valid(),
                            place(round, number));
                }
            }
            return new Part(head.id(), vote.body().name(), head.plan().heldOn(), 0, 0, 0);
        }

        private static TallySheet.Line line(RoundView round, int number) {
            return Objects.requireNonNull(round.sheet()).lines().stream()
                    .filter(line -> line.candidate() == number)
                    .findFirst()
                    .orElseThrow();
        }

        private static int place(RoundView round, int number) {
            return Objects.requireNonNull(round.result()).standings().stream()
                    .filter(standing -> standing.candidate() == number)
                    .findFirst()
                    .orElseThrow()
                    .place();
        }
    }
}
