package org.shishi.vote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Policy;
import org.shishi.policy.Resource;
import org.shishi.proposal.VotingBodies;
import org.shishi.proposal.VotingBodyView;
import org.shishi.shared.Remembered;
import org.shishi.shared.TableStamps;
import org.shishi.vote.count.CandidateOutcome;
import org.shishi.vote.count.TallySheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows votes: whom they were put to, what became of them, and to those who count and watch what is theirs to do. */
@Service
@Transactional(readOnly = true)
public class Votes {

    private final VoteStore store;
    private final VotingBodies bodies;
    private final VoteLinks links;
    private final Gate gate;
    private final Remembered<OfProject, Optional<Voted>> ofProjects;

    private record OfProject(Actor actor, long project) {}

    Votes(VoteStore store, VotingBodies bodies, VoteLinks links, Gate gate, TableStamps stamps) {
        this.store = store;
        this.bodies = bodies;
        this.links = links;
        this.gate = gate;
        this.ofProjects = stamps.remembered("vote", "voting", "assessment", "meeting", "project", "unit");
    }

    /** The votes of a plan year as they are today, the latest first. */
    public List<VoteSummary> ofYear(Actor actor, int year) {
        return ofYear(actor, year, LocalDate.MAX);
    }

    /** The votes of a plan year as they stood on a day, the latest first. */
    public List<VoteSummary> ofYear(Actor actor, int year, LocalDate day) {
        gate.list(actor, Action.VOTE_READ);
        boolean past = store.past(day);
        var all = store.ofYear(year).stream()
                .filter(vote -> !past || vote.head().knownOn(day))
                .toList();
        var names = bodies.all(actor).stream().collect(Collectors.toMap(VotingBodyView::id, body -> body));
        var files = store.files(all.stream().map(Vote::id).toList());
        return all.stream()
                .map(vote -> new VoteSummary(
                        past ? vote.head().asOf(day) : vote.head(),
                        names.get(vote.plan().bodyId()),
                        vote.candidates().size(),
                        vote.state() == VoteState.ANNOUNCED
                                        && (!past || vote.head().announcedBy(day))
                                ? elected(vote, files.getOrDefault(vote.id(), List.of()))
                                : 0))
                .toList();
    }

    /**
     * An announced vote with what its last round came to.
     *
     * @param rounds how many there were
     * @param sheet as the tellers agreed on it
     */
    public record Announced(
            VoteHead head,
            VotingBodyView body,
            List<Candidate> candidates,
            int rounds,
            TallySheet sheet,
            List<Integer> elected) {}

    /** The announced votes of a plan year, in the order of their days. */
    public List<Announced> announced(Actor actor, int year) {
        gate.list(actor, Action.VOTE_READ);
        var all = store.ofYear(year).stream()
                .filter(vote -> vote.state() == VoteState.ANNOUNCED)
                .sorted(Comparator.comparing((Vote vote) -> vote.plan().heldOn())
                        .thenComparing(Vote::id))
                .toList();
        var names = bodies.all(actor).stream().collect(Collectors.toMap(VotingBodyView::id, body -> body));
        var files = store.files(all.stream().map(Vote::id).toList());
        var announced = new ArrayList<Announced>();
        for (var vote : all) {
            var rounds = files.getOrDefault(vote.id(), List.of());
            var last = rounds.get(rounds.size() - 1);
            announced.add(new Announced(
                    vote.head(),
                    Objects.requireNonNull(names.get(vote.plan().bodyId())),
                    vote.candidates(),
                    rounds.size(),
                    Objects.requireNonNull(last.agreed()).inOrder(),
                    Objects.requireNonNull(vote.result(last)).having(CandidateOutcome.ELECTED)));
        }
        return announced;
    }

    /** One as it stood on a day; hidden as long as it was neither frozen nor held. */
    public VoteView get(Actor actor, long id, LocalDate day) {
        var view = get(actor, id);
        if (!store.past(day)) {
            return view;
        }
        if (!view.head().knownOn(day)) {
            throw new Denied(Verdict.HIDDEN, Action.VOTE_READ, "vote:" + id);
        }
        return view.asOf(day);
    }

    /** One as it is today. */
    public VoteView get(Actor actor, long id) {
        var vote = store.get(id, Action.VOTE_READ);
        gate.read(actor, Action.VOTE_READ, vote.resource());
        return view(actor, vote);
    }

    /** A vote, and the number under which somebody's project stood in it. */
    public record Voted(VoteView vote, int number) {}

    /** The vote by which a project became one, if it did. */
    public Optional<Voted> ofProject(Actor actor, long projectId) {
        return ofProjects.get(
                new OfProject(actor, projectId),
                asked -> links.ofProject(projectId).map(found -> new Voted(get(actor, found.vote()), found.number())));
    }

    /** Lets those who may prepare votes open the form of a new one. */
    public void openEditor(Actor actor) {
        gate.read(actor, Action.VOTE_PREPARE, Resource.all("votes"));
    }

    /** Lets somebody open the form for what may be done to a vote in this office, or as the one who keeps it. */
    public VoteView openForm(Actor actor, long id, Action action) {
        var vote = store.get(id, action);
        gate.read(actor, action, resource(vote, actor, action));
        return view(actor, vote);
    }

    /** Lets a teller open a form of the count; refuses when the round at hand is not in this state. */
    public VoteView openCount(Actor actor, long id, RoundState state) {
        var vote = store.get(id, Action.VOTE_COUNT);
        gate.read(actor, Action.VOTE_COUNT, resource(vote, actor, Action.VOTE_COUNT));
        var files = counted(vote);
        files.get(files.size() - 1).requireTask(actor, state);
        return view(actor, vote, files);
    }

    /** Lets somebody open the form of the announcement; refuses while seats are open and nothing is decided about them. */
    public VoteView openAnnouncement(Actor actor, long id) {
        var vote = store.get(id, Action.VOTE_ANNOUNCE);
        gate.read(actor, Action.VOTE_ANNOUNCE, resource(vote, actor, Action.VOTE_ANNOUNCE));
        var files = counted(vote);
        last(files).requireSettled();
        return view(actor, vote, files);
    }

    private static Resource resource(Vote vote, Actor actor, Action action) {
        return switch (action) {
            case VOTE_COUNT -> vote.seat(actor, Office.TELLER);
            case VOTE_SIGN -> vote.seat(actor, Office.SCRUTINEER);
            default -> vote.resource();
        };
    }

    private List<RoundFile<TallySheet>> counted(Vote vote) {
        vote.requireCounting();
        return store.files(vote);
    }

    private static VoteRound last(List<RoundFile<TallySheet>> files) {
        return files.get(files.size() - 1).round();
    }

    private VoteView view(Actor actor, Vote vote) {
        return view(actor, vote, store.files(vote));
    }

    private VoteView view(Actor actor, Vote vote, List<RoundFile<TallySheet>> files) {
        var body = bodies.byId(vote.plan().bodyId());
        boolean inside =
                Policy.decide(actor, Action.VOTE_DECIDE, vote.resource()).allowed()
                        || vote.officials().stream().anyMatch(one -> Objects.equals(one.accountId(), actor.id()));
        boolean announced = vote.state() == VoteState.ANNOUNCED;
        return new VoteView(
                vote.head(),
                body,
                vote.candidates(),
                vote.officials(),
                vote.state() == VoteState.PREPARING ? FreezeChecks.obstacles(vote, body) : List.of(),
                files.stream()
                        .map(file -> RoundView.of(
                                vote.plan(), file, file.view(inside, announced, store.signedHash(file.round()))))
                        .toList(),
                links.of(vote.id()),
                false,
                allowed(actor, vote, files));
    }

    private static int elected(Vote vote, List<RoundFile<TallySheet>> files) {
        return files.stream()
                .map(vote::result)
                .filter(Objects::nonNull)
                .mapToInt(result -> result.having(CandidateOutcome.ELECTED).size())
                .sum();
    }

    private static Set<Action> allowed(Actor actor, Vote vote, List<RoundFile<TallySheet>> files) {
        var allowed = EnumSet.noneOf(Action.class);
        for (var action : List.of(
                Action.VOTE_PREPARE, Action.VOTE_COUNT, Action.VOTE_SIGN, Action.VOTE_DECIDE, Action.VOTE_ANNOUNCE)) {
            if (fits(actor, vote, files, action)
                    && Policy.decide(actor, action, resource(vote, actor, action))
                            .allowed()) {
                allowed.add(action);
            }
        }
        return allowed;
    }

    private static boolean fits(Actor actor, Vote vote, List<RoundFile<TallySheet>> files, Action action) {
        if (vote.state() != VoteState.COUNTING) {
            return action == Action.VOTE_PREPARE && vote.state() == VoteState.PREPARING;
        }
        var file = files.get(files.size() - 1);
        var round = file.round();
        return switch (action) {
            case VOTE_COUNT -> file.task(actor).counts();
            case VOTE_SIGN -> file.task(actor).signs();
            case VOTE_DECIDE -> round.state() == RoundState.SIGNED && !round.settled();
            case VOTE_ANNOUNCE -> round.settled();
            default -> false;
        };
    }
}
