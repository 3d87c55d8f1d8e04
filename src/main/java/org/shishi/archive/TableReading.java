package org.shishi.archive;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Masks;
import org.shishi.policy.Policy;
import org.shishi.shared.ShanghaiClock;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the tables of the archive row by row, with the words that the product has for them. */
@Component
class TableReading {

    private static final int AT_ONCE = 500;
    private static final String PROJECT = "_project";
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final NamedParameterJdbcTemplate jdbc;
    private final MessageSource messages;

    TableReading(DataSource database, MessageSource messages) {
        var template = new JdbcTemplate(database);
        template.setFetchSize(AT_ONCE);
        this.jdbc = new NamedParameterJdbcTemplate(template);
        this.messages = messages;
    }

    /** Takes a table as it is read: the headings, even of one without rows, then each row. */
    interface Taker {

        void headings(List<String> headings);

        void row(List<@Nullable Object> values);
    }

    /** A column: where it stands, what it is called, and how its values are told. */
    private record Column(int at, String heading, String told) {}

    /** @param project only its rows; none: all of the year */
    void read(ArchiveTable table, int year, @Nullable Long project, Set<String> masked, Taker taker) {
        var sql = project == null
                ? table.sql()
                : "select * from (" + table.sql() + ") of_the_year where " + PROJECT + " = :project";
        var values = project == null ? Map.of("year", year) : Map.of("year", year, "project", project);
        jdbc.query(sql, values, rows -> {
            var columns = columns(rows);
            taker.headings(columns.stream().map(Column::heading).toList());
            while (rows.next()) {
                var row = new ArrayList<@Nullable Object>(columns.size());
                for (var column : columns) {
                    row.add(value(rows, column, masked));
                }
                taker.row(row);
            }
            return null;
        });
    }

    private static List<Column> columns(ResultSet rows) throws SQLException {
        var meta = rows.getMetaData();
        var labels = new ArrayList<String>();
        for (int at = 1; at <= meta.getColumnCount(); at++) {
            labels.add(meta.getColumnLabel(at));
        }
        return IntStream.range(0, labels.size())
                .filter(at -> !labels.get(at).equals(PROJECT))
                .mapToObj(at -> {
                    var parts = labels.get(at).split("\\|");
                    return new Column(at + 1, parts[0], parts.length > 1 ? parts[1] : "");
                })
                .toList();
    }

    private @Nullable Object value(ResultSet rows, Column column, Set<String> masked) throws SQLException {
        var value = rows.getObject(column.at());
        if (value instanceof Timestamp) {
            var moment = ShanghaiClock.onTheWall(rows.getObject(column.at(), OffsetDateTime.class));
            return SECOND.format(Objects.requireNonNull(moment));
        }
        if (value instanceof Date day) {
            return day.toLocalDate();
        }
        if (value instanceof BigDecimal number) {
            return new BigDecimal(number.stripTrailingZeros().toPlainString());
        }
        if (!(value instanceof String text) || column.told().isEmpty() || text.isEmpty()) {
            return value;
        }
        if (column.told().equals(Policy.PHONE)) {
            return masked.contains(Policy.PHONE) ? Masks.phone(text) : text;
        }
        return messages.getMessage(column.told() + "." + text, null, text, Locale.SIMPLIFIED_CHINESE);
    }
}
