package org.shishi.evaluation.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.evaluation.rule.EvaluationSeries.Member;
import org.shishi.figures.FigureRow;
import org.shishi.figures.Figures;
import org.shishi.figures.Grouping;
import org.shishi.policy.Actor;
import org.shishi.unit.UnitKind;
import org.shishi.unit.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the first draft of a county begins with: a hundred points in the usual shares, the units by their kind. All of it is then edited. */
@Component
public class StandardRules {

    private static final Map<String, Set<UnitKind>> SERIES = new LinkedHashMap<>();
    private static final GradeRule GRADES =
            new GradeRule(BigDecimal.valueOf(90), BigDecimal.valueOf(75), BigDecimal.valueOf(60), 30);
    private static final int OBJECTION_DAYS = 5;

    static {
        SERIES.put("部门", Set.of(UnitKind.DEPARTMENT));
        SERIES.put("街道", Set.of(UnitKind.STREET));
        SERIES.put("镇", Set.of(UnitKind.TOWN));
        SERIES.put("乡", Set.of(UnitKind.RURAL_TOWNSHIP));
    }

    private final Units units;
    private final Figures figures;

    StandardRules(Units units, Figures figures) {
        this.units = units;
        this.figures = figures;
    }

    /** For the units that lead a project of the year. */
    @Transactional(readOnly = true)
    public RuleSet of(Actor actor, int year, LocalDate day) {
        var leading = figures.of(actor, year, day, Grouping.UNIT).rows().stream()
                .filter(row -> row.counts().total() > 0)
                .map(FigureRow::key)
                .collect(Collectors.toSet());
        var series = new ArrayList<EvaluationSeries>();
        SERIES.forEach((name, kinds) -> {
            var members = units.all().stream()
                    .filter(unit -> unit.active() && leading.contains(unit.code()))
                    .filter(unit -> kinds.contains(unit.kind()))
                    .map(unit -> new Member(unit.id(), unit.code(), unit.name()))
                    .toList();
            if (!members.isEmpty()) {
                series.add(new EvaluationSeries(series.size() + 1, name, members));
            }
        });
        return new RuleSet(
                0,
                0,
                year,
                0,
                "",
                "",
                GRADES,
                OBJECTION_DAYS,
                null,
                "",
                LocalDate.EPOCH,
                "",
                null,
                series,
                indicators());
    }

    private static List<ScoredIndicator> indicators() {
        return List.of(
                one(1, "项目完成", PointSource.COMPLETED, PointDirection.ADD, 30, null),
                one(2, "按时报送", PointSource.REPORT_LATE, PointDirection.DEDUCT, 10, "0.5"),
                one(3, "报送齐全", PointSource.REPORT_MISSING, PointDirection.DEDUCT, 10, "1"),
                one(4, "督办函件按时答复", PointSource.NOTICE_OVERDUE, PointDirection.DEDUCT, 10, "2"),
                one(5, "问题整改不反复", PointSource.FINDING_REOPENED, PointDirection.DEDUCT, 5, "1"),
                one(6, "按期推进", PointSource.PROJECT_OVERDUE, PointDirection.DEDUCT, 10, "2"),
                one(7, "回头看在用", PointSource.LOOK_BACK_UNUSED, PointDirection.DEDUCT, 5, "2"),
                one(8, "代表满意", PointSource.DISSATISFIED, PointDirection.DEDUCT, 5, "2.5"),
                one(9, "上级通报", PointSource.SUPERIOR_CRITICISM, PointDirection.DEDUCT, 5, "2"),
                one(10, "工作创新", PointSource.MANUAL, PointDirection.ADD, 5, null),
                one(11, "通报批评", PointSource.MANUAL, PointDirection.DEDUCT, 5, null));
    }

    private static ScoredIndicator one(
            int position, String name, PointSource source, PointDirection direction, int most, @Nullable String each) {
        return new ScoredIndicator(
                position,
                name,
                source,
                direction,
                BigDecimal.valueOf(most),
                BigDecimal.ZERO,
                each == null ? null : new BigDecimal(each),
                List.of());
    }
}
