package org.shishi.shared;

import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.InvalidResultSetAccessException;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Reads a record that is made of records from the columns that are called as its components: {@code dueOn} is {@code
 * due_on}. So a query that selects all columns of a table needs no list of them.
 */
public final class RecordColumns {

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
        var column = JdbcUtils.convertPropertyNameToUnderscoreName(component.getName());
        var type = component.getType();
        if (type == List.class) {
            return List.of((Object[]) row.getArray(column).getArray());
        }
        return type.isEnum() ? word(type, row.getString(column)) : row.getObject(column, type);
    }

    private static @Nullable Object word(Class<?> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(word -> ((Enum<?>) word).name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
