package org.shishi.project.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shishi.project.Blocker;
import org.shishi.project.Progress;
import org.shishi.project.entry.ReportProgress;

/** What is complete is all there, and nothing holds it up: the figures say so as soon as the completion is told. */
class CompletionFiguresTests extends HandoverTest {

    @Test
    void aCompletionStandsAtAHundredAndEndsWhatHeldItUp() {
        var code = entered();
        reached(code, "49", "2023-11-10");
        reached(code, "60", "2023-12-01");
        completed(code);
        var now = project(code).progress();
        assertThat(now.percent()).isEqualByComparingTo("100");
        assertThat(now.blocker()).isNull();
        assertThat(on(code, DONE).percent()).isEqualByComparingTo("100");
        assertThat(on(code, DONE.minusDays(1)).blocker()).isEqualTo(Blocker.LAND);
    }

    @Test
    void aReturnedCompletionStandsWhereItStoodBefore() {
        var code = entered();
        reached(code, "49", "2023-11-10");
        completed(code);
        handovers.giveBack(
                people.actor("inspection"), code, HandoverStep.COMPLETION, record(code, HandoverStep.COMPLETION), "未完");
        assertThat(project(code).progress().percent()).isEqualByComparingTo("49");
        assertThat(project(code).progress().blocker()).isEqualTo(Blocker.LAND);
    }

    private void reached(String code, String percent, String day) {
        var progress = new Progress(new BigDecimal(percent), "", "征地未完", Blocker.LAND);
        projects.reportProgress(
                people.actor("county"),
                code,
                project(code).version(),
                new ReportProgress(progress, LocalDate.parse(day), ""));
    }

    private Progress on(String code, LocalDate day) {
        return projects.get(people.actor("county"), code, day).project().progress();
    }
}
