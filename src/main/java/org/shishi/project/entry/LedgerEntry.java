package org.shishi.project.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Amounts;
import org.shishi.project.Field;

/**
 * What one row of a sheet says about one project. A field that is not there is left as it is; one that is there without a
 * value is emptied.
 */
public final class LedgerEntry {

    private final Map<Field, @Nullable Object> values = new EnumMap<>(Field.class);
    private @Nullable LocalDate stageOn;

    /** Says a field's value; refuses one of another type than {@link Field#type()}, which is a mistake of the caller. */
    public LedgerEntry with(Field field, @Nullable Object value) {
        if (value != null && !field.type().isInstance(value)) {
            throw new IllegalArgumentException(field + " is not a " + value.getClass());
        }
        values.put(field, value);
        return this;
    }

    /** Says nothing of the field any more. */
    public void leave(Field field) {
        values.remove(field);
    }

    /** The day on which its stage was entered, where a person has said it: then it must follow from the one before. */
    public LedgerEntry stageOn(@Nullable LocalDate day) {
        stageOn = day;
        return this;
    }

    @Nullable
    public LocalDate stageOn() {
        return stageOn;
    }

    public String code() {
        return get(Field.CODE, String.class).map(String::strip).orElse("");
    }

    public boolean says(Field field) {
        return values.containsKey(field);
    }

    public <T> Optional<T> get(Field field, Class<T> type) {
        return Optional.ofNullable(values.get(field)).map(type::cast);
    }

    public Map<Field, @Nullable Object> values() {
        return Collections.unmodifiableMap(values);
    }

    /** As the trail keeps them. */
    public Map<Field, @Nullable Object> inTrail() {
        var kept = new EnumMap<Field, @Nullable Object>(Field.class);
        values.forEach((field, value) -> kept.put(field, field.inTrail(value)));
        return kept;
    }

    // by their types; what the row doesn't speak of stays as it was

    <T> List<T> list(Field field, Class<T> type, List<T> old) {
        if (!says(field)) {
            return old;
        }
        var items = new ArrayList<T>();
        for (Object item : get(field, List.class).orElse(List.of())) {
            items.add(type.cast(item));
        }
        return items;
    }

    /** As the ledger keeps it: amounts at their scale. */
    @Nullable
    Object kept(Field field, @Nullable Object old) {
        var value = says(field) ? get(field, Object.class).orElse(null) : old;
        return value instanceof BigDecimal number ? Amounts.exact(number) : value;
    }

    @Nullable
    LocalDate date(Field field) {
        return get(field, LocalDate.class).orElse(null);
    }

    String text(Field field, String old) {
        return says(field) ? get(field, String.class).map(String::strip).orElse("") : old;
    }

    @Nullable
    BigDecimal amount(Field field, @Nullable BigDecimal old) {
        return value(field, BigDecimal.class, old);
    }

    <T> @Nullable T value(Field field, Class<T> type, @Nullable T old) {
        return says(field) ? get(field, type).orElse(null) : old;
    }
}
