package org.shishi.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What narrows a list, as SQL, and the values that it names. What is not asked for does not narrow. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** A value that the statement names, wherever it does so. */
    public Conditions value(String name, Object value) {
        values.put(name, value);
        return this;
    }

    public Conditions add(String sql) {
        conditions.add(sql);
        return this;
    }

    /** A condition for a value, where there is one; enums go by their names, and an empty choice is none. */
    public Conditions add(String sql, String name, @Nullable Object value) {
        if (value == null || value instanceof Collection<?> choice && choice.isEmpty()) {
            return this;
        }
        return add(sql).value(name, value instanceof Collection<?> choice ? named(choice) : named(value));
    }

    private static List<Object> named(Collection<?> choice) {
        return choice.stream().map(Conditions::named).toList();
    }

    private static Object named(Object value) {
        return value instanceof Enum<?> word ? word.name() : value;
    }

    /** One page of the rows, or all of them for {@link Pageable#unpaged()}. */
    public <T> Page<T> page(
            JdbcClient jdbc, String select, String from, String order, Pageable page, RowMapper<T> row) {
        var sql = select + " " + from + where() + " order by " + order;
        if (page.isUnpaged()) {
            return new PageImpl<>(rows(jdbc, sql, row));
        }
        var total = jdbc.sql("select count(*) " + from + where())
                .params(values)
                .query(Long.class)
                .single();
        return page(jdbc, select, from, order, page, row, total);
    }

    /** The same where somebody knows how many they are. */
    public <T> Page<T> page(
            JdbcClient jdbc, String select, String from, String order, Pageable page, RowMapper<T> row, long total) {
        var sql = select + " " + from + where() + " order by " + order;
        var part = page.isUnpaged() ? "" : " limit " + page.getPageSize() + " offset " + page.getOffset();
        return new PageImpl<>(rows(jdbc, sql + part, row), page, total);
    }

    private <T> List<T> rows(JdbcClient jdbc, String sql, RowMapper<T> row) {
        return jdbc.sql(sql).params(values).query(row).list();
    }

    private String where() {
        return conditions.isEmpty()
                ? ""
                : conditions.stream().map(one -> "(" + one + ")").collect(Collectors.joining(" and ", " where ", ""));
    }
}
