package org.shishi.project.web.list;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.markup.Markup;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.policy.Role;
import org.shishi.project.ProjectView;
import org.shishi.project.SortOrder;
import org.shishi.project.entry.Projects;
import org.shishi.project.view.SavedViews;
import org.shishi.project.web.ProjectQuery;
import org.shishi.project.web.ProjectWords;
import org.shishi.project.web.Words;
import org.shishi.shared.Viewpoint;
import org.shishi.unit.UnitFilter;
import org.shishi.unit.Units;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;

/** Lays the list of projects out: rows, headings that sort, filters, and what can be done with them. */
@Component
class ProjectLists {

    private static final List<Role> ROLES = Arrays.stream(Role.values())
            .filter(role -> !Role.ADMINISTRATORS.contains(role))
            .toList();

    private final Projects projects;
    private final Units units;
    private final SavedViews views;
    private final ProjectWords words;

    ProjectLists(Projects projects, Units units, SavedViews views, ProjectWords words) {
        this.projects = projects;
        this.views = views;
        this.units = units;
        this.words = words;
    }

    /** A heading: where it sorts by, and how the list is sorted by it now. */
    record Head(
            String text,
            @Nullable String href,
            @Nullable String css,
            @Nullable String order,
            String sign) {}

    /** What the page of the list shows, by the names that its template knows. */
    Map<String, Object> of(Actor actor, Viewpoint from, ProjectQuery query, ListChoice choice, Locale locale) {
        var said = words.in(locale);
        var found = projects.find(actor, query.filter(from), query.order(), choice.pageRequest());
        var columns = choice.shown();
        var address = ListAddress.of(query, choice);
        boolean bulk = Policy.mayEver(actor, Action.PROJECT_BULK_EDIT);
        var filters = filters(actor, from, query, choice, said);
        var shown = new HashMap<String, Object>();
        shown.put("page", found);
        shown.put("rows", rows(found, columns, bulk, said));
        shown.put("heads", heads(columns, address, query.order(), said));
        shown.put("columns", columns);
        shown.put("choosable", Column.optional());
        shown.put("filters", filters);
        shown.put("chips", filters.chips(address));
        shown.put("address", address);
        shown.put("sizes", ListChoice.SIZES);
        shown.put("size", choice.rows());
        shown.put("mayCreate", Policy.mayEver(actor, Action.PROJECT_CREATE));
        shown.put("mayBulk", bulk);
        return shown;
    }

    /** The views that the reader has kept, with what a new one is kept by. */
    Map<String, Object> views(Actor actor) {
        var shown = new HashMap<String, Object>();
        shown.put("views", views.of(actor));
        shown.put("ownUnit", actor.unitId());
        shown.put("roles", ROLES);
        return shown;
    }

    private static Markup rows(Page<ProjectView> found, List<Column> columns, boolean bulk, Words said) {
        var rest = columns.stream()
                .filter(column -> !Column.ALWAYS.contains(column))
                .toList();
        var writer = new LedgerRowView.Writer(said, rest);
        var rows = new Markup();
        found.forEach(project -> writer.row(project).write(rows, bulk));
        return rows;
    }

    /** Units and aspects are looked up where a choice or a chip names them. */
    private ListFilters filters(Actor actor, Viewpoint from, ProjectQuery query, ListChoice choice, Words said) {
        boolean more = choice.allFilters() || ListFilters.unusual(query);
        boolean named = more || query.lead() != null;
        return new ListFilters(
                query,
                more,
                named ? projects.aspects(actor, from.year()) : List.of(),
                named ? units.find(actor, UnitFilter.ALL) : List.of(),
                said);
    }

    private static List<Head> heads(List<Column> columns, ListAddress address, List<SortOrder> order, Words words) {
        return columns.stream()
                .map(column -> {
                    var key = column.sort();
                    var at = key == null
                            ? -1
                            : order.stream().map(SortOrder::key).toList().indexOf(key);
                    return new Head(
                            words.say(column.key()),
                            key == null ? null : address.sortedBy(key, order).at("/projects"),
                            column.numeric() ? "num" : null,
                            at != 0 ? null : order.get(0).descending() ? "descending" : "ascending",
                            sign(order, at));
                })
                .toList();
    }

    /** An arrow, with its place among the columns that the list is sorted by. */
    private static String sign(List<SortOrder> order, int at) {
        if (at < 0) {
            return "";
        }
        return (order.get(at).descending() ? "↓" : "↑") + (order.size() > 1 ? at + 1 : "");
    }
}
