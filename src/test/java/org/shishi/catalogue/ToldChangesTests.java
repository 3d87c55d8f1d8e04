package org.shishi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shishi.adjustment.AdjustmentKind;
import org.shishi.adjustment.AdjustmentState;
import org.shishi.adjustment.AdjustmentView;
import org.shishi.adjustment.Decider;
import org.shishi.figures.FigureProject;
import org.shishi.figures.ProjectDifference;
import org.shishi.project.Figure;
import org.shishi.project.Level;
import org.shishi.project.Stage;

/** What documents tell of changes agrees with the figures beside them. */
class ToldChangesTests {

    private static final LocalDate DUE = LocalDate.of(2023, 12, 31);

    @Test
    void whatCameAndIsCompletedIsNewlyCompleted() {
        assertThat(MoveValues.done(new ProjectDifference(null, project(Figure.COMPLETED))))
                .isTrue();
        assertThat(MoveValues.done(new ProjectDifference(project(Figure.DELAYED), project(Figure.COMPLETED))))
                .isTrue();
        assertThat(MoveValues.done(new ProjectDifference(project(Figure.COMPLETED), project(Figure.COMPLETED))))
                .isFalse();
        assertThat(MoveValues.done(new ProjectDifference(null, project(Figure.DELAYED))))
                .isFalse();
        assertThat(MoveValues.done(new ProjectDifference(project(Figure.COMPLETED), null)))
                .isFalse();
    }

    @Test
    void theDeadlineThatATargetBringsAlongIsTold() {
        var later = LocalDate.of(2024, 3, 31);
        assertThat(AdjustmentValues.deadline(adjustment(AdjustmentKind.TARGET, later)))
                .isEqualTo("，完成时限由2023年12月31日调整为2024年3月31日");
        assertThat(AdjustmentValues.deadline(adjustment(AdjustmentKind.TARGET, null)))
                .isEmpty();
        assertThat(AdjustmentValues.deadline(adjustment(AdjustmentKind.DEADLINE, later)))
                .isEmpty();
    }

    private static FigureProject project(Figure standing) {
        return new FigureProject(
                "2023-X-01-01",
                "路灯",
                Level.COUNTY,
                "1",
                "县教育局",
                Stage.COMPLETED,
                null,
                DUE,
                DUE,
                null,
                null,
                null,
                "",
                null,
                standing);
    }

    private static AdjustmentView adjustment(AdjustmentKind kind, @Nullable LocalDate later) {
        return new AdjustmentView(
                1,
                "2023-X-01-01",
                "路灯",
                kind,
                true,
                false,
                AdjustmentState.DECIDED,
                "300 盏",
                "270 盏",
                later,
                later == null ? null : DUE,
                List.of(),
                "搬迁",
                "",
                "某局",
                DUE.minusDays(9),
                "同意",
                "县府办",
                null,
                Decider.STANDING_COMMITTEE,
                "",
                null,
                "第三次会议",
                DUE.minusDays(1),
                null,
                null,
                Set.of());
    }
}
