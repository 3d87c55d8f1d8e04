package org.shishi.project.web.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.project.SortKey;
import org.shishi.project.SortOrder;
import org.shishi.project.web.ProjectQuery;

/** The state of the list as its address holds it, so that links change one part of it and keep all others. */
record ListAddress(List<Param> filters, List<Param> order, List<Param> shown) {

    private static final int MOST_SORTED = 3;

    record Param(String name, String value) {}

    static ListAddress of(ProjectQuery query, ListChoice choice) {
        var filters = new ArrayList<Param>();
        add(filters, "q", query.q());
        addAll(filters, "level", query.level());
        add(filters, "aspect", query.aspect());
        add(filters, "lead", query.lead());
        add(filters, "unit", query.unit());
        add(filters, "township", query.township());
        addAll(filters, "stage", query.stage());
        add(filters, "timeliness", query.timeliness());
        add(filters, "forecastBeforeFestival", query.forecastBeforeFestival());
        add(filters, "quota", query.quota());
        add(filters, "blocker", query.blocker());
        add(filters, "dueWithin", query.dueWithin());
        add(filters, "light", query.light());
        add(filters, "caughtUp", query.caughtUp());
        add(filters, "deadlineWithin", query.deadlineWithin());
        add(filters, "lessThanVoted", query.lessThanVoted());
        add(filters, "satisfaction", query.satisfaction());
        add(filters, "started", query.started());
        add(filters, "band", query.band());
        add(filters, "pace", query.pace());
        add(filters, "indicator", query.indicator());
        var shown = new ArrayList<Param>();
        if (!choice.usual()) {
            choice.shown().forEach(column -> add(shown, "columns", column));
        }
        if (choice.rows() != ListChoice.SIZES.get(0)) {
            add(shown, "size", choice.rows());
        }
        return new ListAddress(filters, sorted(query.order()), shown);
    }

    private static <E extends Enum<E>> void addAll(List<Param> params, String name, @Nullable Set<E> values) {
        Objects.requireNonNullElse(values, Set.<E>of()).stream().sorted().forEach(value -> add(params, name, value));
    }

    private static void add(List<Param> params, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            params.add(new Param(name, value.toString()));
        }
    }

    private static List<Param> sorted(List<SortOrder> order) {
        return order.stream()
                .limit(MOST_SORTED)
                .map(by -> new Param("sort", (by.descending() ? "-" : "") + name(by.key())))
                .toList();
    }

    private static String name(SortKey key) {
        return key.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    ListAddress without(Param filter) {
        return new ListAddress(filters.stream().filter(p -> !p.equals(filter)).toList(), order, shown);
    }

    public ListAddress unfiltered() {
        return new ListAddress(List.of(), order, shown);
    }

    /** Sorted by this column first, and by the former ones where it leaves rows equal; by the same again: the other way. */
    ListAddress sortedBy(SortKey key, List<SortOrder> before) {
        boolean again = !before.isEmpty() && before.get(0).key() == key;
        var first = new SortOrder(key, again && !before.get(0).descending());
        var rest = before.stream().filter(by -> by.key() != key);
        return new ListAddress(
                filters, sorted(Stream.concat(Stream.of(first), rest).toList()), shown);
    }

    public ListAddress withRows(int rows) {
        var kept = Stream.concat(
                shown.stream().filter(p -> !p.name().equals("size")),
                Stream.of(new Param("size", String.valueOf(rows))));
        return new ListAddress(filters, order, kept.toList());
    }

    /** The same list, and beside it every filter that there is. */
    public ListAddress withAllFilters() {
        var all = Stream.concat(shown.stream(), Stream.of(new Param("filters", ListChoice.ALL_FILTERS)));
        return new ListAddress(filters, order, all.toList());
    }

    public ListAddress withAllColumns() {
        var all = Column.values().stream().map(column -> new Param("columns", column.name()));
        return new ListAddress(filters, order, all.toList());
    }

    /** What a form that sets the filters anew has to carry along. */
    public List<Param> besidesFilters() {
        return Stream.concat(order.stream(), shown.stream()).toList();
    }

    /** What a form that sets the columns anew has to carry along. */
    public List<Param> besidesColumns() {
        var sizes = shown.stream().filter(p -> p.name().equals("size"));
        return Stream.of(filters.stream(), order.stream(), sizes)
                .flatMap(params -> params)
                .toList();
    }

    public String query() {
        return Stream.of(filters, order, shown)
                .flatMap(List::stream)
                .map(p -> p.name() + "=" + URLEncoder.encode(p.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public String at(String path) {
        var query = query();
        return query.isEmpty() ? path : path + "?" + query;
    }
}
