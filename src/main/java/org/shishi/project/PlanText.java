package org.shishi.project;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the lists of a plan into cells and reads them again: one item a line, its parts between strokes. Sheets are always
 * Chinese, and so are the words here.
 */
public final class PlanText {

    private static final String STROKE = "|";
    private static final Map<Direction, String> DIRECTIONS =
            Map.of(Direction.AT_LEAST, "不少于", Direction.AT_MOST, "不超过", Direction.STARTED, "开工即可");

    private PlanText() {}

    /** @param units names a township by its id */
    public static String write(Collection<?> items, Function<@Nullable Long, String> units) {
        return items.stream().map(item -> line(item, units)).collect(Collectors.joining("\n"));
    }

    private static String line(Object item, Function<@Nullable Long, String> units) {
        if (item instanceof Milestone step) {
            return line(step.name(), plain(step.weight()) + "%", step.plannedOn(), step.actualOn());
        }
        if (item instanceof Indicator goal) {
            return line(
                    goal.name(),
                    DIRECTIONS.get(goal.direction()),
                    plain(goal.value()),
                    goal.unit(),
                    plain(goal.result()));
        }
        var site = (Site) item;
        return line(
                site.name(),
                units.apply(site.townshipId()),
                site.village(),
                plain(site.latitude()),
                plain(site.longitude()));
    }

    private static String line(@Nullable Object... parts) {
        return Arrays.stream(parts)
                .map(part -> Objects.toString(part, ""))
                .map(part -> part.replace("\\", "\\\\").replace(STROKE, "\\|").replace("\n", "\\n"))
                .collect(Collectors.joining(STROKE));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null
                ? ""
                : Objects.requireNonNull(Amounts.plain(number)).toPlainString();
    }

    /** Empty where it is not written so. */
    public static Optional<List<Milestone>> milestones(String cell) {
        return read(
                cell,
                4,
                parts -> new Milestone(
                        parts.get(0), percent(parts.get(1)), LocalDate.parse(parts.get(2)), day(parts.get(3))));
    }

    /** Empty where it is not written so. */
    public static Optional<List<Indicator>> indicators(String cell) {
        return read(
                cell,
                5,
                parts -> new Indicator(
                        parts.get(0),
                        number(parts.get(2)),
                        parts.get(3),
                        direction(parts.get(1)),
                        number(parts.get(4))));
    }

    /**
     * Empty where it is not written so.
     *
     * @param units the id of a township by its name, which refuses an unknown one by an {@link IllegalArgumentException}
     */
    public static Optional<List<Site>> sites(String cell, Function<String, Long> units) {
        return read(
                cell,
                5,
                parts -> new Site(
                        parts.get(0),
                        parts.get(1).isEmpty() ? null : units.apply(parts.get(1)),
                        parts.get(2),
                        number(parts.get(3)),
                        number(parts.get(4))));
    }

    private static <T> Optional<List<T>> read(String cell, int width, Function<List<String>, T> item) {
        var items = new ArrayList<T>();
        try {
            for (var line : cell.strip().split("\r?\n")) {
                var parts = parts(line);
                if (parts.size() != width || parts.get(0).isBlank()) {
                    return Optional.empty();
                }
                items.add(item.apply(parts));
            }
            return Optional.of(items);
        } catch (IllegalArgumentException | DateTimeException notWrittenSo) {
            return Optional.empty();
        }
    }

    private static List<String> parts(String line) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                i++;
                part.append(line.charAt(i) == 'n' ? '\n' : line.charAt(i));
            } else if (c == '|' || c == '｜') {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        return parts;
    }

    private static BigDecimal percent(String text) {
        return new BigDecimal(text.replaceFirst("[%％]$", ""));
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static Direction direction(String word) {
        return DIRECTIONS.entrySet().stream()
                .filter(known -> known.getValue().equals(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }
}
