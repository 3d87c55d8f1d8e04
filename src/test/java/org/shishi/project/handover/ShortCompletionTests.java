package org.shishi.project.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A project that a sheet called complete, with less than was voted, gets no record of its completion either. */
class ShortCompletionTests extends HandoverTest {

    private static final String DELIVERED_SHORT = "2023-Z-102-3";

    @Test
    void noCompletionIsRecordedOfLessThanWasVoted() {
        var county = people.actor("county");
        var project = project(DELIVERED_SHORT);
        assertThat(project.stage().completed()).isTrue();
        assertThatThrownBy(() -> handovers.openForm(county, DELIVERED_SHORT, HandoverStep.COMPLETION))
                .hasMessageContaining("project.voted.short");
        var told = TellHandover.completion(project.completedOn(), "全部完工", null, "");
        assertThatThrownBy(() -> handovers.tell(county, DELIVERED_SHORT, HandoverStep.COMPLETION, told, photo()))
                .hasMessageContaining("project.voted.short");
        assertThat(records.of(county, DELIVERED_SHORT)).isEmpty();
    }
}
