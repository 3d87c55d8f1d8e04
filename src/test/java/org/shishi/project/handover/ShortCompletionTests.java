package org.shishi.project.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.shishi.project.entry.VotedProjects;
import org.shishi.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.Pageable;

/** A project that a sheet called complete, with less than was voted, gets no record of its completion either. */
class ShortCompletionTests extends HandoverTest {

    @LocalServerPort
    int port;

    @Autowired
    WaitingProjects waiting;

    @Autowired
    VotedProjects voted;

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

    @Test
    void ofWhatIsCompleteTheResultToldLaterIsWhatWasDelivered() {
        var county = people.actor("county");
        var finished = Objects.requireNonNull(project(DELIVERED_SHORT).completedOn());
        assertThat(projects.get(county, DELIVERED_SHORT, finished).plan().indicators())
                .allMatch(one -> one.result() == null);
        assertThat(voted.of(county, DELIVERED_SHORT, finished).orElseThrow().quantities())
                .singleElement()
                .satisfies(one -> assertThat(one.reached()).isEqualByComparingTo("1110"));
        assertThat(voted.of(county, DELIVERED_SHORT, LocalDate.of(2023, 4, 1))
                        .orElseThrow()
                        .quantities())
                .singleElement()
                .satisfies(one -> assertThat(one.reached()).isNull());
    }

    @Test
    void theRowOfWhatWaitsNamesTheShortfall() {
        var rows = waiting.find(
                people.actor("county"), 2023, new WaitingQuery(WaitingStep.TO_RECORD, null, null), Pageable.unpaged());
        assertThat(rows)
                .filteredOn(one -> one.code().equals(DELIVERED_SHORT))
                .singleElement()
                .satisfies(one ->
                        assertThat(Objects.requireNonNull(one.lack()).missing()).isEqualByComparingTo("90"));
        assertThat(rows).filteredOn(one -> one.lack() != null).hasSize(1);
        assertThat(Visitor.signedIn(port, "county")
                        .get("/projects/waiting?year=2023&lang=zh-CN&step=TO_RECORD&unit="
                                + project(DELIVERED_SHORT).description().leadUnitId())
                        .body())
                .contains("比票决数少：路灯缺 90 盏");
    }
}
