package org.shishi.project.list;

import java.util.List;
import org.shishi.policy.Actor;
import org.shishi.policy.Scope;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectView;
import org.shishi.project.SortOrder;
import org.shishi.project.ledger.NameLookups;
import org.shishi.shared.Remembered;
import org.shishi.shared.TableStamps;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/**
 * Finds which projects are on a page of the list, and how many there are, and keeps it until anything of the ledger is written: to
 * find and to sort them costs more than to read them. The rows themselves are read each time, for whoever asks.
 */
@Component
public class LedgerPages {

    /** Some numbers each. */
    private static final int MOST = 5000;

    private final ProjectRows rows;
    private final LedgerQueries queries;
    private final NameLookups lookups;
    private final Remembered<Asked, ProjectRows.Place> places;

    private record Asked(Scope scope, ProjectFilter filter, List<SortOrder> order, int number, int size) {}

    LedgerPages(ProjectRows rows, LedgerQueries queries, NameLookups lookups, TableStamps stamps) {
        this.rows = rows;
        this.queries = queries;
        this.lookups = lookups;
        this.places = stamps.rememberedOfLedger(MOST);
    }

    /** A page, or all of it for {@link Pageable#unpaged()}; the page's own sorting is not looked at. */
    public Page<ProjectView> find(
            Actor actor, Scope scope, ProjectFilter filter, List<SortOrder> order, Pageable page) {
        if (page.isUnpaged()) {
            return new PageImpl<>(rows.all(queries.of(scope, filter).readBy(actor), order, lookups.units()));
        }
        var place = places.get(
                new Asked(scope, filter, order, page.getPageNumber(), page.getPageSize()),
                asked -> rows.place(queries.of(scope, filter), order, page));
        var found = rows.at(place, queries.on(filter).readBy(actor), lookups.units());
        return new PageImpl<>(found, page, place.all());
    }
}
