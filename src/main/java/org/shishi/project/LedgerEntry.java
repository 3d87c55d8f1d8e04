package org.shishi.project;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a sheet says about one project. A field that is not there is left as it is; one that is there without a
 * value is emptied.
 */
public final class LedgerEntry {

    private final Map<Field, @Nullable Object> values = new EnumMap<>(Field.class);

    /** Says a field's value; refuses one of another type than {@link Field#type()}, which is a mistake of the caller. */
    public LedgerEntry with(Field field, @Nullable Object value) {
        if (value != null && !field.type().isInstance(value)) {
            throw new IllegalArgumentException(field + " is not a " + value.getClass());
        }
        values.put(field, value);
        return this;
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
}
