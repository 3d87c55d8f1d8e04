package org.shishi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.assessment.AssessmentFixtures.DAY;
import static org.shishi.assessment.AssessmentFixtures.FINISHED;
import static org.shishi.assessment.AssessmentFixtures.sheet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shishi.assessment.AssessmentFixtures;
import org.shishi.assessment.AssessmentPlan;
import org.shishi.assessment.AssessmentPreparations;
import org.shishi.policy.Actor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was assessed twice counts once, by what was said last; the table has both. */
@WholeApplication
class AssessmentValuesTests {

    private static final int MEMBERS = 60;
    private static final LocalDate LATER = DAY.plusDays(1);

    /** On which both are announced. */
    private static final LocalDate TODAY = DAY.plusDays(2);

    @Autowired
    Catalogue catalogue;

    @Autowired
    AssessmentPreparations preparations;

    @Test
    void documentsCountWhatWasAssessedAndNotHowOften(@Autowired ApplicationContext application) {
        var meeting = AssessmentFixtures.of(application);
        long before = rows(meeting, DAY, "测评整改");
        long others = rows(meeting, TODAY, "测评整改");
        long open = rows(meeting, TODAY, "测评整改未销号");
        long closed = rows(meeting, TODAY, "测评整改销号");
        long first = meeting.frozen(MEMBERS, FINISHED);
        meeting.announced(first, sheet(MEMBERS, new int[] {20, 10, 30}));
        assertThat(rows(meeting, DAY, "测评不满意")).isEqualTo(1);
        assertThat(rows(meeting, DAY, "测评满意")).isZero();
        assertThat(rows(meeting, DAY, "测评整改")).as("not announced yet").isEqualTo(before);
        assertThat(rows(meeting, TODAY, "测评整改")).isEqualTo(others + 1);
        assertThat(rows(meeting, TODAY, "测评整改未销号")).isEqualTo(open + 1);
        assertThat(rows(meeting, TODAY, "测评整改销号")).isEqualTo(closed);
        long second = preparations.create(
                meeting.congress(), again(meeting.get(first).head().plan(), first));
        meeting.frozen(second);
        meeting.announced(second, sheet(MEMBERS, new int[] {45, 10, 5}));
        assertThat(rows(meeting, LATER, "测评项目")).isEqualTo(1);
        assertThat(rows(meeting, LATER, "再次测评项目")).isEqualTo(1);
        assertThat(rows(meeting, LATER, "测评满意")).isEqualTo(1);
        assertThat(rows(meeting, LATER, "测评不满意")).isZero();
        assertThat(rows(meeting, LATER, "满意度测评表")).isGreaterThanOrEqualTo(2);
        assertThat(rows(meeting, TODAY, "测评整改")).isEqualTo(others + 1);
        var told = String.join("\n", value(DAY.minusDays(1), TODAY, "本期测评结果清单").items());
        assertThat(told)
                .contains("2024年1月6日测评为不满意（满意20票", "），已开出整改，整改期限", "，未销号。")
                .contains("2024年1月7日再次测评为满意（满意45票");
        assertThat(String.join("\n", value(DAY, LATER, "本期测评结果清单").items()))
                .contains("再次测评为满意")
                .doesNotContain("测评为不满意（满意20票");
    }

    private static AssessmentPlan again(AssessmentPlan plan, long first) {
        return new AssessmentPlan(
                plan.bodyId(),
                plan.assessors(),
                plan.planYear(),
                plan.meeting() + "再次",
                LATER,
                plan.members(),
                "",
                first,
                plan.rule());
    }

    /** How many of the rows behind a value are about the project. */
    private long rows(AssessmentFixtures meeting, LocalDate day, String name) {
        return value(day, day, name).rows().rows().stream()
                .filter(row -> row.cells().contains(FINISHED))
                .count();
    }

    private Value value(LocalDate since, LocalDate day, String name) {
        Map<String, Value> values = new HashMap<>();
        catalogue.each(Actor.SYSTEM, new DocumentScope(2023, null, day, since, day), Set.of(name), values::put);
        return values.get(name);
    }
}
