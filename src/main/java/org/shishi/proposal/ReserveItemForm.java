package org.shishi.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.project.Direction;
import org.shishi.project.Indicator;
import org.shishi.project.promise.TargetWording;
import org.shishi.shared.InTenThousandYuan;
import org.shishi.shared.PlausibleDay;
import org.shishi.shared.RuleViolation;

/**
 * What the browser or a program sent of a new candidate, or of an item of the reserve pool.
 *
 * @param version of the item, as it was read
 */
@NullUnmarked
public record ReserveItemForm(
        @NotBlank @Size(max = 300) String title,
        @Size(max = 4000) String content,
        @Size(max = 4000) String target,
        @NotNull Long leadUnitId,

        @InTenThousandYuan @DecimalMin("0") @Digits(integer = 14, fraction = 6)
        BigDecimal amount,

        @PlausibleDay @NotNull LocalDate deadline,
        @Valid @Size(max = 50) List<Goal> indicators,
        Long version) {

    public ReserveItemForm {
        indicators = Objects.requireNonNullElse(indicators, List.of());
    }

    public static ReserveItemForm empty() {
        return new ReserveItemForm("", "", "", null, null, null, null, null);
    }

    /** An indicator with its quantity; one without a name says nothing. */
    public record Goal(
            @Size(max = 200) String name,
            Direction direction,

            @DecimalMin("0") @Digits(integer = 14, fraction = 6)
            BigDecimal value,

            @Size(max = 20) String unit) {

        static final Goal BLANK = new Goal("", Direction.AT_LEAST, null, "");

        static Goal of(Indicator goal) {
            var value = goal.value() == null
                    ? null
                    : new BigDecimal(goal.value().stripTrailingZeros().toPlainString());
            return new Goal(goal.name(), goal.direction(), value, goal.unit());
        }

        Indicator indicator() {
            var how = Objects.requireNonNullElse(direction, Direction.AT_LEAST);
            return new Indicator(text(name), value, text(unit), how, null);
        }

        boolean blank() {
            return text(name).isEmpty() && value == null && text(unit).isEmpty();
        }

        boolean incomplete() {
            return text(name).isEmpty() || value == null && direction != Direction.STARTED;
        }
    }

    /** The same with blank rows to fill in. */
    public ReserveItemForm withRows() {
        var rows = new ArrayList<Goal>(indicators);
        rows.add(Goal.BLANK);
        rows.add(Goal.BLANK);
        return new ReserveItemForm(title, content, target, leadUnitId, amount, deadline, rows, version);
    }

    public static ReserveItemForm of(ReserveItemView item) {
        return new ReserveItemForm(
                item.title(),
                item.content(),
                item.target(),
                item.leadUnitId(),
                item.amount(),
                item.deadline(),
                item.indicators().all().stream().map(Goal::of).toList(),
                item.version());
    }

    /** The version that was read; none: the first one. */
    public long read() {
        return version == null ? 0 : version;
    }

    /** Refuses a target whose words name another quantity than its indicator: {@code vote.target.contradicts}. */
    public SaveItem command() {
        var goals = goals();
        var faults = new RuleViolation.Collected();
        TargetWording.contradictions(text(target), goals)
                .forEach(one -> faults.add(RuleViolation.at(
                        "target",
                        "vote.target.contradicts",
                        one.told(),
                        one.goal().unit(),
                        one.goal().name(),
                        one.quantity())));
        faults.require();
        return new SaveItem(title.strip(), text(content), text(target), leadUnitId, amount, deadline, new Goals(goals));
    }

    private List<Indicator> goals() {
        var goals = new ArrayList<Indicator>();
        var names = new HashSet<String>();
        for (var row : indicators) {
            if (row == null || row.blank()) {
                continue;
            }
            if (row.incomplete()) {
                throw RuleViolation.at("indicators", "vote.indicator.incomplete", text(row.name()));
            }
            if (!names.add(text(row.name()))) {
                throw RuleViolation.at("indicators", "vote.indicator.twice", text(row.name()));
            }
            goals.add(row.indicator());
        }
        return goals;
    }

    private static String text(String said) {
        return said == null ? "" : said.strip();
    }
}
