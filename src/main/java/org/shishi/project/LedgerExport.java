package org.shishi.project;

import java.util.List;
import java.util.function.Consumer;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out the ledger row by row, for what is longer than a page: sheets, and changes of all that a filter finds. */
@Service
@Transactional(readOnly = true)
public class LedgerExport {

    /** More than this are not changed in one go. */
    private static final int MOST_AT_ONCE = 1000;

    private final ProjectRows rows;
    private final Books books;
    private final LedgerQueries queries;
    private final Gate gate;

    LedgerExport(ProjectRows rows, Books books, LedgerQueries queries, Gate gate) {
        this.rows = rows;
        this.books = books;
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
        rows.each(queries.of(scope, filter), order, books.units(), reader);
    }

    /** The codes of all that the filter finds, for changing them alike; refuses more than a thousand. */
    public List<String> codes(Actor actor, ProjectFilter filter) {
        var codes = new java.util.ArrayList<String>();
        each(actor, filter, List.of(), project -> codes.add(project.code()));
        if (codes.size() > MOST_AT_ONCE) {
            throw new org.shishi.shared.RuleViolation("projects.too.many", codes.size(), MOST_AT_ONCE);
        }
        return codes;
    }
}
