package org.shishi.funding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Policy;
import org.shishi.policy.Scope;
import org.shishi.shared.Remembered;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.TableStamps;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the ledger of money: entries are made and countered, and never changed. */
@Service
@Transactional
public class FundingEntries {

    private final EntryRows rows;
    private final EntryWriter writer;
    private final FundedProjects projects;
    private final Gate gate;
    private final Remembered<Asked, EntryRows.Total> totals;

    private record Asked(EntryFilter filter, Scope scope) {}

    FundingEntries(EntryRows rows, EntryWriter writer, FundedProjects projects, Gate gate, TableStamps stamps) {
        this.rows = rows;
        this.writer = writer;
        this.projects = projects;
        this.gate = gate;
        this.totals = stamps.remembered("funding", "project", "unit");
    }

    /** A page of entries by project and day, and what all of them come to: two statements, one where all of it is on the page. */
    @Transactional(readOnly = true)
    public EntryPage find(Actor actor, EntryFilter filter, Pageable page) {
        var scope = gate.list(actor, Action.FUNDING_READ);
        var found = rows.find(new EntryQuery(filter, scope, writer.today()), page);
        if (filter.stage() == null) {
            return new EntryPage(
                    PageableExecutionUtils.getPage(
                            found, page, () -> total(filter, scope).entries()),
                    null);
        }
        var total = total(filter, scope);
        return new EntryPage(new PageImpl<>(found, page, total.entries()), total.amount());
    }

    /** Held until anything is written of projects or their money. */
    private EntryRows.Total total(EntryFilter filter, Scope scope) {
        return totals.get(
                new Asked(filter, scope), asked -> rows.total(EntryQuery.summed(filter, scope, writer.today(), null)));
    }

    /** All that the filter finds, row by row, for files. */
    @Transactional(readOnly = true)
    public void each(Actor actor, EntryFilter filter, Consumer<FundingEntry> reader) {
        rows.each(query(actor, filter), reader);
    }

    /** Lets those who may read the ledger of money have it as a file; asked before the first byte goes out. */
    @Transactional(readOnly = true)
    public void openReading(Actor actor) {
        gate.list(actor, Action.FUNDING_READ);
    }

    /** Lets those who may enter something somewhere open the form for it. */
    @Transactional(readOnly = true)
    public void open(Actor actor) {
        gate.list(actor, Action.FUNDING_ENTER);
    }

    /** The stages that this person enters, of some project or other. */
    public List<FundingStage> stages(Actor actor) {
        return Arrays.stream(FundingStage.values())
                .filter(stage -> Policy.mayEver(actor, action(stage)))
                .toList();
    }

    @Transactional(readOnly = true)
    public FundingEntry get(Actor actor, long id) {
        var entry = load(id, Action.FUNDING_READ);
        var project = projects.get(entry.code(), Action.FUNDING_READ);
        gate.read(actor, Action.FUNDING_READ, project.resource());
        return entry;
    }

    /** Whether this person may take the entry back. */
    @Transactional(readOnly = true)
    public boolean mayReverse(Actor actor, FundingEntry entry) {
        var resource = projects.get(entry.code(), Action.FUNDING_READ).resource();
        return entry.amount().signum() > 0
                && entry.counteredBy() == null
                && Policy.decide(actor, action(entry.stage()), resource).allowed();
    }

    /** Lets those who may take the entry back send the form for it. */
    @Transactional(readOnly = true)
    public void openReversal(Actor actor, long id) {
        var entry = load(id, Action.FUNDING_ENTER);
        gate.read(
                actor,
                action(entry.stage()),
                projects.get(entry.code(), Action.FUNDING_ENTER).resource());
    }

    /** Refuses what {@link EntryRules} finds, what looks like an entry that stands, and more than the quota holds. */
    public FundingEntry enter(Actor actor, EnterMoney entry) {
        var project = projects.byCode(List.of(entry.code())).get(entry.code());
        if (project == null) {
            open(actor);
            throw RuleViolation.at("code", "funding.project.unknown", entry.code());
        }
        var booking = new NewEntry(1, project, entry, null);
        gate.command(actor, action(entry.stage()), project.resource(), Map.of("new", entry));
        check(List.of(booking), false);
        var number = writer.numbers(1);
        writer.write(actor, List.of(booking), number, null);
        return load(number.get(0), Action.FUNDING_READ);
    }

    /** All of them or none; the message names the first row that cannot be. */
    public List<Long> enterAll(Actor actor, List<EnterMoney> entries) {
        open(actor);
        var known = projects.byCode(
                entries.stream().map(EnterMoney::code).distinct().toList());
        var bookings = new ArrayList<NewEntry>();
        for (var entry : entries) {
            int row = bookings.size() + 1;
            var project = known.get(entry.code());
            if (project == null) {
                throw EntryProblem.at("code", "funding.project.unknown", entry.code())
                        .violationIn(row);
            }
            gate.command(actor, action(entry.stage()), project.resource(), Map.of("new", entry));
            bookings.add(new NewEntry(row, project, entry, null));
        }
        check(bookings, true);
        var numbers = writer.numbers(bookings.size());
        writer.write(actor, bookings, numbers, null);
        return numbers;
    }

    /** Takes an entry back as a whole, once; refuses a counter-entry and what was countered: {@code funding.countered}. */
    public FundingEntry reverse(Actor actor, long id, ReverseEntry how) {
        var entry = load(id, Action.FUNDING_ENTER);
        var project = projects.get(entry.code(), Action.FUNDING_ENTER);
        gate.command(actor, action(entry.stage()), project.resource(), Map.of("entry", id, "new", how));
        writer.hold(List.of(project.planYear()));
        var now = load(id, Action.FUNDING_ENTER);
        if (now.counterOf() != null || now.counteredBy() != null) {
            throw new RuleViolation("funding.countered", String.valueOf(id));
        }
        refuse(how, entry);
        var counter = new EnterMoney(
                entry.code(),
                entry.stage(),
                entry.tier(),
                entry.channel(),
                how.on(),
                entry.amount(),
                entry.documentNumber(),
                how.reason(),
                true);
        var number = writer.numbers(1);
        writer.write(actor, List.of(new NewEntry(1, project, counter, id)), number, null);
        return load(number.get(0), Action.FUNDING_ENTER);
    }

    private void refuse(ReverseEntry how, FundingEntry entry) {
        if (how.reason().isBlank()) {
            throw RuleViolation.at("reason", "funding.reason.missing");
        }
        if (how.on().isAfter(writer.today())) {
            throw RuleViolation.at(
                    "on",
                    "funding.date.future",
                    how.on().toString(),
                    writer.today().toString());
        }
        if (how.on().isBefore(entry.on())) {
            throw RuleViolation.at("on", "funding.date.before-entry", entry.on().toString());
        }
    }

    private void check(List<NewEntry> bookings, boolean several) {
        for (var booking : bookings) {
            EntryRules.of(booking.entry(), booking.project(), writer.today()).stream()
                    .findFirst()
                    .ifPresent(problem -> refuse(problem, booking, several));
        }
        writer.hold(bookings.stream().map(b -> b.project().planYear()).toList());
        writer.doubled(bookings)
                .ifPresent(booking -> refuse(EntryProblem.at("another", "funding.same"), booking, several));
        writer.beyondQuota(bookings).ifPresent(problem -> {
            throw several ? problem.violationOfAll() : problem.violation();
        });
    }

    private static void refuse(EntryProblem problem, NewEntry booking, boolean several) {
        throw several ? problem.violationIn(booking.row()) : problem.violation();
    }

    private EntryQuery query(Actor actor, EntryFilter filter) {
        return new EntryQuery(filter, gate.list(actor, Action.FUNDING_READ), writer.today());
    }

    private FundingEntry load(long id, Action action) {
        return rows.byId(id).orElseThrow(() -> new Denied(Verdict.HIDDEN, action, "funding-entry:" + id));
    }

    public static Action action(FundingStage stage) {
        return stage == FundingStage.ALLOCATED ? Action.FUNDING_ALLOCATE : Action.FUNDING_ENTER;
    }
}
