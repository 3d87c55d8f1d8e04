package org.shishi.veto;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Policy;
import org.shishi.veto.UnfinishedFacts.Undecided;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a page of a year's vetoes. Of what a large ledger left unfinished tens of thousands are proposed: those are sorted and counted where
 * they are kept, and only the page is read; all others, and whatever somebody acted on, are few and put among them here.
 */
@Service
@Transactional(readOnly = true)
public class VetoLists {

    private final VetoRows rows;
    private final VetoFacts facts;
    private final UnfinishedFacts unfinished;
    private final Vetoes vetoes;
    private final Gate gate;

    VetoLists(VetoRows rows, VetoFacts facts, UnfinishedFacts unfinished, Vetoes vetoes, Gate gate) {
        this.rows = rows;
        this.facts = facts;
        this.unfinished = unfinished;
        this.vetoes = vetoes;
        this.gate = gate;
    }

    /** @param counts of all of the year that the reader sees */
    public record Listed(Page<VetoView> page, VetoCounts counts) {}

    /** Those that fit, in the order of {@link Vetoes#ofYear}. */
    public Listed find(Actor actor, int year, LocalDate day, VetoQuery query, Pageable page) {
        var only = gate.list(actor, Action.VETO_READ).onlyUnit();
        var few = few(actor, year, day);
        var decided = few.stream().map(VetoView::key).toList();
        var all = new Undecided(year, day, only, decided);
        long others = unfinished.count(all);
        boolean closed = vetoes.frozenBy(year, day);
        return new Listed(
                page(few, query, page, asked(query, only, all, closed), others, closed),
                VetoCounts.of(few, others, closed));
    }

    /** How many there are of a year. */
    public int count(Actor actor, int year, LocalDate day) {
        var only = gate.list(actor, Action.VETO_READ).onlyUnit();
        var few = few(actor, year, day);
        var decided = few.stream().map(VetoView::key).toList();
        return few.size() + (int) unfinished.count(new Undecided(year, day, only, decided));
    }

    /** What was acted on, and what is proposed for another reason than an unfinished project. */
    private List<VetoView> few(Actor actor, int year, LocalDate day) {
        var actedOn = rows.ofYear(year, day);
        var projects = actedOn.stream()
                .map(VetoView::fact)
                .filter(fact -> fact.source() == VetoSource.PROJECT)
                .map(VetoFact::sourceId)
                .toList();
        var acted = unfinished.ofProjects(projects, year, day).stream()
                .filter(fact -> actedOn.stream().anyMatch(one -> one.key().equals(fact.key())));
        var known = Stream.concat(facts.fewOfYear(year, day).stream(), acted).toList();
        boolean closed = vetoes.frozenBy(year, day);
        return Vetoes.all(known, actedOn).stream()
                .map(one -> one.in(closed))
                .filter(one ->
                        Policy.decide(actor, Action.VETO_READ, one.resource()).allowed())
                .toList();
    }

    /** Which of those that nobody acted on the query asks for; none: none of them. */
    private static @Nullable Undecided asked(VetoQuery query, @Nullable Long only, Undecided all, boolean closed) {
        var state = closed ? VetoState.UNDECIDED : VetoState.PROPOSED;
        boolean proposed = (query.state() == null || query.state() == state)
                && (query.open() == null || !closed)
                && (query.ground() == null || query.ground() == VetoGround.UNFINISHED)
                && query.standing() == null
                && (query.unit() == null || only == null || Objects.equals(query.unit(), only));
        return !proposed
                ? null
                : new Undecided(all.planYear(), all.day(), query.unit() == null ? only : query.unit(), all.decided());
    }

    /** What stands at a place of all stands among the undecided at the same place or before it, by as many as the others are. */
    private Page<VetoView> page(
            List<VetoView> few, VetoQuery query, Pageable page, @Nullable Undecided asked, long open, boolean closed) {
        var all = new ArrayList<>(few.stream().filter(query::fits).toList());
        long others = asked == null ? 0 : query.unit() == null ? open : unfinished.count(asked);
        long total = all.size() + others;
        long from = Math.max(0, page.getOffset() - all.size());
        if (asked != null && from < others && page.getOffset() < total) {
            unfinished.undecided(asked, from, page.getPageSize() + all.size()).stream()
                    .map(fact -> VetoView.proposed(fact).in(closed))
                    .forEach(all::add);
        }
        var shown = all.stream()
                .sorted(Vetoes.OPEN_FIRST)
                .skip(page.getOffset() - (asked == null ? 0 : from))
                .limit(page.getPageSize())
                .toList();
        return new PageImpl<>(shown, page, total);
    }
}
