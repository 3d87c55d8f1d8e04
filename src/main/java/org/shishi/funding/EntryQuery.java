package org.shishi.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Relation;
import org.shishi.policy.Scope;
import org.shishi.shared.text.LikePattern;

/** Puts a filter into SQL: conditions over entries {@code e}, their projects {@code p} and lead units {@code u}. */
public final class EntryQuery {

    private static final String ROWS = """
             from funding_entry e
            join %s p on p.id = e.project_id
            join unit u on u.id = p.lead_unit_id
            """;

    private static final String WORDS =
            "written(e.document_number || ' ' || e.note || ' ' || p.code || ' ' || p.title) like :q escape '\\'";

    /** Sums kept of all entries, for whoever sees them all and asks for no project; by the level it has on the day, or by its unit. */
    private static final String SUMS = " from funding_sum e cross join lateral (select e.level) p (level) ";

    private static final String UNIT_SUMS = """
             from funding_unit_sum e
            join unit u on u.id = e.lead_unit_id
            cross join lateral (select e.lead_unit_id) p (lead_unit_id)
            """;

    /** The first projects that have any of the entries; no more are looked at for the first entries in the order of the codes. */
    private static final String FIRST = """
            e.project_id = any(array(select e.project_id from funding_booked e
                where e.plan_year = :year and e.counts_on <= :asOf and %s
                group by e.code, e.project_id having sum(e.entries) > 0 order by e.code limit %d))""";

    private final String source;
    private final String entries;
    private final boolean ofManySources;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    EntryQuery(EntryFilter filter, Scope scope, LocalDate today) {
        source = ROWS.formatted(filter.asOf().isBefore(today) ? "project_as_of(:asOf)" : "project_now");
        entries = "count(*)";
        ofManySources = scope.everything() && filter.ofManySources();
        values.put("asOf", filter.asOf());
        conditions.add("e.booked_on <= :asOf");
        condition("p.plan_year = :year", "year", filter.year());
        within(scope);
        narrow(filter);
    }

    private EntryQuery(EntryFilter filter, String sums) {
        source = sums;
        entries = "coalesce(sum(e.entries), 0)";
        ofManySources = false;
        values.put("asOf", filter.asOf());
        conditions.add("e.booked_on <= :asOf and e.counts_on <= :asOf");
        condition("e.plan_year = :year", "year", filter.year());
        narrow(filter);
    }

    /** What there is to add up: the sums that are kept, where all is seen and nothing is asked of projects or single entries. */
    static EntryQuery summed(EntryFilter filter, Scope scope, LocalDate today, @Nullable MoneyGrouping by) {
        boolean ofUnits = by == MoneyGrouping.UNIT || filter.leadUnitId() != null;
        boolean ofLevels = by == MoneyGrouping.LEVEL || !filter.levels().isEmpty() || filter.importId() != null;
        return scope.everything() && filter.ofSources() && !(ofUnits && ofLevels)
                ? new EntryQuery(filter, ofUnits ? UNIT_SUMS : SUMS)
                : new EntryQuery(filter, scope, today);
    }

    String from() {
        return source;
    }

    /** How many they are, as an aggregate. */
    String entries() {
        return entries;
    }

    String where() {
        return " where " + String.join(" and ", conditions) + " ";
    }

    /** The same, where only so many of the first entries in the order of the codes are wanted. */
    String where(long first) {
        var ofEntries = conditions.stream()
                .map(one -> one.replaceFirst("^p\\.(level|lead_unit_id)", "e.$1"))
                .filter(one -> one.startsWith("e."))
                .collect(Collectors.joining(" and "));
        return ofManySources ? where() + "and " + FIRST.formatted(ofEntries, first) : where();
    }

    Map<String, Object> values() {
        return values;
    }

    private void within(Scope scope) {
        var condition = visible(scope);
        if (!condition.isEmpty()) {
            conditions.add(condition);
        }
    }

    /** Rows {@code p} that the scope reaches; empty for all. */
    public static String visible(Scope scope) {
        if (scope.everything()) {
            return "";
        }
        var unit = scope.unitId();
        if (unit == null) {
            return "false";
        }
        var standings = scope.relations().stream()
                .filter(relation -> relation == Relation.OWN_UNIT || relation == Relation.LEAD_UNIT)
                .map(relation -> relation == Relation.LEAD_UNIT
                        ? "p.lead_unit_id = " + unit
                        : "project_concerns(p.lead_unit_id, p.responsible_unit_ids, " + unit + ")")
                .collect(Collectors.joining(" or "));
        return standings.isEmpty() ? "false" : "(" + standings + ")";
    }

    private void narrow(EntryFilter filter) {
        condition("p.code = :code", "code", blankless(filter.code()));
        if (!filter.levels().isEmpty()) {
            condition(
                    "p.level in (:levels)",
                    "levels",
                    filter.levels().stream().map(Enum::name).toList());
        }
        condition("p.lead_unit_id = :lead", "lead", filter.leadUnitId());
        condition("e.stage = :stage", "stage", name(filter.stage()));
        condition("e.tier = :tier", "tier", name(filter.tier()));
        condition("e.channel = :channel", "channel", name(filter.channel()));
        if (filter.fiscal() != null) {
            conditions.add("e.channel in " + FundingChannel.names(filter.fiscal()));
        }
        condition("e.booked_on >= :from", "from", filter.from());
        condition("e.booked_on <= :to", "to", filter.to());
        condition("e.import_id = :import", "import", filter.importId());
        condition(WORDS, "q", LikePattern.pattern(filter.q()));
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }

    private void condition(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
