package org.shishi.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTextTests {

    private static final Map<Long, String> UNITS = Map.of(7L, "温溪镇");

    private final List<Milestone> steps = List.of(
            new Milestone("设计|招标", new BigDecimal("33.5"), LocalDate.of(2024, 3, 15), LocalDate.of(2024, 3, 10)),
            new Milestone("完工\\验收", new BigDecimal("66.5"), LocalDate.of(2024, 11, 30), null));
    private final List<Indicator> goals = List.of(
            new Indicator("候车亭", new BigDecimal("6"), "座", Direction.AT_LEAST, new BigDecimal("2.5")),
            new Indicator("开工", null, "", Direction.STARTED, null));
    private final List<Site> sites = List.of(
            new Site("码头", 7L, "沙埠村", new BigDecimal("28.1"), new BigDecimal("120.25")),
            new Site("桥", null, "", null, null));

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(PlanText.milestones(write(steps))).hasValue(steps);
        assertThat(PlanText.indicators(write(goals))).hasValue(goals);
        assertThat(PlanText.sites(write(sites), name -> 7L)).hasValue(sites);
    }

    @Test
    void aLineHasItsPartsBetweenStrokes() {
        assertThat(write(steps.subList(1, 2))).isEqualTo("完工\\\\验收|66.5%|2024-11-30|");
        assertThat(write(goals)).isEqualTo("候车亭|不少于|6|座|2.5\n开工|开工即可|||");
        assertThat(write(sites)).isEqualTo("码头|温溪镇|沙埠村|28.1|120.25\n桥||||");
    }

    @Test
    void whatIsWrittenOtherwiseIsNotGuessed() {
        assertThat(PlanText.milestones("①2月上旬前,完成设计招标。②3月底前开工")).isEmpty();
        assertThat(PlanText.milestones("设计|很多|2024-03-15|")).isEmpty();
        assertThat(PlanText.indicators("候车亭|大概|6|座|")).isEmpty();
        assertThat(PlanText.sites("桥|无此镇|||", name -> {
                    throw new IllegalArgumentException(name);
                }))
                .isEmpty();
    }

    private static String write(List<?> items) {
        return PlanText.write(items, id -> id == null ? "" : UNITS.get(id));
    }
}
