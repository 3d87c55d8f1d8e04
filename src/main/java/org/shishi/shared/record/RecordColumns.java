package org.shishi.shared.record;

import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.InvalidResultSetAccessException;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Reads a record that is made of records from the columns that are called as its components: {@code dueOn} is {@code
 * due_on}. So a query that selects all columns of a table needs no list of them.
 */
public final class RecordColumns {

    /** By the name of a component, worked out once: exports read many rows. */
    private static final Map<String, String> COLUMNS = new ConcurrentHashMap<>();

    private RecordColumns() {}

    public static <R extends Record> R read(RecordTree<R> record, ResultSet row) {
        return record.make(component -> {
            try {
                return value(row, component);
            } catch (SQLException e) {
                throw new InvalidResultSetAccessException(e);
            }
        });
    }

    private static @Nullable Object value(ResultSet row, RecordComponent component) throws SQLException {
        var column = COLUMNS.computeIfAbsent(component.getName(), JdbcUtils::convertPropertyNameToUnderscoreName);
        var type = component.getType();
        if (type == List.class) {
            return List.of((Object[]) row.getArray(column).getArray());
        }
        return type.isEnum() ? word(type, row.getString(column)) : row.getObject(column, type);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Object word(Class<?> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf((Class) type, name);
    }
}
