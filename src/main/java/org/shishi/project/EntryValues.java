package org.shishi.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a row's values by their types; what the row doesn't speak of stays as it was. */
record EntryValues(LedgerEntry entry) {

    <T> List<T> list(Field field, Class<T> type, List<T> old) {
        if (!entry.says(field)) {
            return old;
        }
        var items = new ArrayList<T>();
        for (Object item : entry.get(field, List.class).orElse(List.of())) {
            items.add(type.cast(item));
        }
        return items;
    }

    @Nullable
    LocalDate date(Field field) {
        return entry.get(field, LocalDate.class).orElse(null);
    }

    String text(Field field, String old) {
        return entry.says(field)
                ? entry.get(field, String.class).map(String::strip).orElse("")
                : old;
    }

    @Nullable
    BigDecimal amount(Field field, @Nullable BigDecimal old) {
        return value(field, BigDecimal.class, old);
    }

    <T> @Nullable T value(Field field, Class<T> type, @Nullable T old) {
        return entry.says(field) ? entry.get(field, type).orElse(null) : old;
    }
}
