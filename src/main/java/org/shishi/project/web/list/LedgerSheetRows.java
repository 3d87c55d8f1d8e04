package org.shishi.project.web.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Field;
import org.shishi.project.Plan;
import org.shishi.project.PlanText;
import org.shishi.project.ProjectView;
import org.shishi.project.web.Badge;
import org.shishi.project.web.LightWords;
import org.shishi.project.web.PlanRows;
import org.shishi.project.web.Words;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetWriter;

/** Writes projects as rows of a sheet; words that repeat are looked up once. */
final class LedgerSheetRows {

    private final SheetWriter sheet;
    private final List<Column> columns;
    private final Words words;
    private final Map<Object, String> said = new HashMap<>();

    LedgerSheetRows(SheetWriter sheet, List<Column> columns, Words words) {
        this.sheet = sheet;
        this.columns = columns;
        this.words = words;
    }

    void add(ProjectView project, Plan plan) {
        var row = new ArrayList<@Nullable Object>(columns.size());
        for (var column : columns) {
            row.add(column.ofPlan() ? rows(column, plan) : value(column, project));
        }
        try {
            sheet.row(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String rows(Column column, Plan plan) {
        return PlanText.write(plan.get(Objects.requireNonNull(column.field())), words::unit);
    }

    private @Nullable Object value(Column column, ProjectView project) {
        var field = column.field();
        return field == null ? computed(column, project) : value(field, project);
    }

    private String computed(Column column, ProjectView project) {
        if (column.equals(Column.SATISFACTION)) {
            return word(project.satisfaction());
        }
        if (column.equals(Column.PACE)) {
            return LightWords.pace(project.light(), words);
        }
        return column.equals(Column.LIGHT)
                ? word(project.light().light())
                : said.computeIfAbsent(Badge.timeliness(project).key(), key -> words.say((String) key));
    }

    private @Nullable Object value(Field field, ProjectView project) {
        var value = project.get(field);
        return switch (field.kind()) {
            case WORD -> word(value);
            case UNITS -> String.join("、", project.responsible());
            case PERCENT -> value == null ? null : Cell.percent("", ((BigDecimal) value).movePointLeft(2));
            case MONEY, DEGREES -> value == null ? null : PlanRows.plain((BigDecimal) value);
            default -> value;
        };
    }

    private String word(@Nullable Object value) {
        return value == null ? "" : said.computeIfAbsent(value, words::text);
    }
}
