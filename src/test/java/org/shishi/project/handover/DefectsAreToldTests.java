package org.shishi.project.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shishi.notify.DueLine;
import org.shishi.notify.DueList;
import org.shishi.supervision.FindingTold;
import org.shishi.supervision.FindingTold.What;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Whoever has to put a defect of an acceptance right hears of it, and sees it until it is. */
@RecordApplicationEvents
class DefectsAreToldTests extends HandoverTest {

    @Autowired
    ApplicationEvents events;

    @Autowired
    DueList dues;

    @Test
    void theUnitIsToldOfADefectWhenItIsFoundAndUntilItIsStruckOff() {
        var code = entered();
        completed(code);
        accept("county", code, AcceptanceConclusion.PASSED_AFTER_RECTIFICATION, defect());
        var told = events.stream(FindingTold.class).findFirst().orElseThrow();
        assertThat(told)
                .isEqualTo(new FindingTold(told.id(), What.OPENED, unit(), "新建停车场", "护栏松动", LocalDate.of(2024, 1, 31)));
        assertThat(due(told)).isTrue();
        strikeOff(told.id());
        assertThat(events.stream(FindingTold.class).map(FindingTold::what))
                .containsExactly(What.OPENED, What.REPORTED, What.ENDED);
        assertThat(due(told)).isFalse();
    }

    private boolean due(FindingTold told) {
        return dues.of(clerk(), told.dueOn()).stream()
                .map(DueLine::link)
                .anyMatch(link -> link.endsWith("/" + told.id()));
    }
}
