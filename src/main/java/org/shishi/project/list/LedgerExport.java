package org.shishi.project.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.project.Plan;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectView;
import org.shishi.project.SortOrder;
import org.shishi.project.entry.Projects;
import org.shishi.project.ledger.NameLookups;
import org.shishi.project.ledger.Plans;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out the ledger row by row, for what is longer than a page: sheets, and changes of all that a filter finds. */
@Service
@Transactional(readOnly = true)
public class LedgerExport {

    /** More than this are not changed in one go. */
    private static final int MOST_AT_ONCE = 1000;

    private static final int PLANS_AT_ONCE = 200;

    private final Plans plans;
    private final ProjectRows rows;
    private final NameLookups lookups;
    private final LedgerQueries queries;
    private final Gate gate;

    LedgerExport(Plans plans, ProjectRows rows, NameLookups lookups, LedgerQueries queries, Gate gate) {
        this.plans = plans;
        this.rows = rows;
        this.lookups = lookups;
        this.queries = queries;
        this.gate = gate;
    }

    /** Lets those who may read the ledger have it as a file; asked before the first byte goes out. */
    public void open(Actor actor) {
        gate.list(actor, Action.PROJECT_READ);
    }

    /** All that the filter finds, in order; the same rows as {@link Projects#find} pages through. */
    public void each(Actor actor, ProjectFilter filter, List<SortOrder> order, Consumer<ProjectView> reader) {
        var scope = gate.list(actor, Action.PROJECT_READ);
        rows.each(queries.of(scope, filter).readBy(actor), order, lookups.units(), reader);
    }

    /** The same, and of each no more than is wanted. */
    public void each(
            Actor actor,
            ProjectFilter filter,
            List<SortOrder> order,
            ProjectRows.Wanted wanted,
            Consumer<ProjectView> reader) {
        var scope = gate.list(actor, Action.PROJECT_READ);
        rows.each(queries.of(scope, filter).readBy(actor), order, lookups.units(), wanted, reader);
    }

    /** The same with the plan of each, read for some hundred at once. */
    public void eachWithPlan(
            Actor actor,
            ProjectFilter filter,
            List<SortOrder> order,
            ProjectRows.Wanted wanted,
            BiConsumer<ProjectView, Plan> reader) {
        var some = new ArrayList<ProjectView>();
        each(actor, filter, order, wanted, project -> {
            some.add(project);
            if (some.size() == PLANS_AT_ONCE) {
                hand(some, filter.asOf(), reader);
            }
        });
        hand(some, filter.asOf(), reader);
    }

    private void hand(List<ProjectView> some, LocalDate asOf, BiConsumer<ProjectView, Plan> reader) {
        var its = plans.onDay(some.stream().map(ProjectView::id).toList(), asOf);
        some.forEach(project -> reader.accept(project, its.getOrDefault(project.id(), Plan.EMPTY)));
        some.clear();
    }

    /** The codes of all that the filter finds, for changing them alike; refuses more than a thousand. */
    public List<String> codes(Actor actor, ProjectFilter filter) {
        var query = queries.of(gate.list(actor, Action.PROJECT_READ), filter).readBy(actor);
        var first = rows.first(query, List.of(), MOST_AT_ONCE, lookups.units());
        if (first.getTotalElements() > MOST_AT_ONCE) {
            throw new org.shishi.shared.RuleViolation("projects.too.many", first.getTotalElements(), MOST_AT_ONCE);
        }
        return first.map(ProjectView::code).getContent();
    }
}
