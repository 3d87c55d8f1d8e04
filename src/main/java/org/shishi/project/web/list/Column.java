package org.shishi.project.web.list;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Field;
import org.shishi.project.SortKey;

/**
 * A column that the list of projects can show, sort by and export: a field of the ledger, or what is computed on the day, so
 * that no sheet brings it back.
 *
 * @param name under which addresses know it
 * @param field none for what is computed
 * @param key of its heading
 */
record Column(String name, @Nullable Field field, @Nullable SortKey sort, String key) {

    static final Column TIMELINESS = new Column("TIMELINESS", null, SortKey.STANDING, "projects.timeliness");
    static final Column LIGHT = new Column("LIGHT", null, SortKey.LIGHT, "lights.light");
    static final Column SATISFACTION = new Column("SATISFACTION", null, null, "projects.satisfaction");
    static final Column PACE = new Column("PACE", null, SortKey.PACE, "pace.pace");

    /** In the order in which they stand: what one looks for first, then all the rest. */
    private static final List<Column> ALL = Stream.of(
                    Stream.of(
                                    Field.CODE,
                                    Field.TITLE,
                                    Field.LEVEL,
                                    Field.ASPECT,
                                    Field.CONTENT,
                                    Field.LEAD_UNIT,
                                    Field.RESPONSIBLE_UNITS,
                                    Field.LEADER,
                                    Field.STAGE,
                                    Field.PERCENT,
                                    Field.DEADLINE,
                                    Field.STARTED_ON,
                                    Field.COMPLETED_ON,
                                    Field.FORECAST)
                            .map(Column::of),
                    Stream.of(TIMELINESS, LIGHT, PACE, SATISFACTION),
                    Stream.of(Field.BLOCKER, Field.PROBLEM).map(Column::of),
                    Arrays.stream(Field.values())
                            .filter(field -> field.sheet() != null)
                            .map(Column::of))
            .flatMap(columns -> columns)
            .distinct()
            .toList();

    /** What stands in every row: a sheet without them could not be brought back. */
    static final Set<Column> ALWAYS = Set.of(of(Field.CODE), of(Field.TITLE));

    static final Set<Column> USUAL = Stream.concat(
                    Stream.of(
                                    Field.CODE,
                                    Field.TITLE,
                                    Field.LEVEL,
                                    Field.LEAD_UNIT,
                                    Field.STAGE,
                                    Field.PERCENT,
                                    Field.DEADLINE,
                                    Field.FORECAST,
                                    Field.BLOCKER)
                            .map(Column::of),
                    Stream.of(TIMELINESS, LIGHT))
            .collect(Collectors.toUnmodifiableSet());

    static Column of(Field field) {
        return new Column(field.name(), field, field.sort(), field.key());
    }

    static List<Column> values() {
        return ALL;
    }

    /** As an address names it; this is how Spring reads it. */
    public static @Nullable Column valueOf(String name) {
        return name.isBlank()
                ? null
                : ALL.stream()
                        .filter(column -> column.name.equals(name.strip()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(name));
    }

    static List<Column> optional() {
        return ALL.stream()
                .filter(column -> !ALWAYS.contains(column) && !column.ofPlan())
                .toList();
    }

    /** Whole lists stand in sheets only. */
    boolean ofPlan() {
        return field != null && field.kind() == Field.Kind.ROWS;
    }

    boolean numeric() {
        return field != null && field.kind().number();
    }

    @Override
    public String toString() {
        return name;
    }
}
