package org.shishi.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.project.ProjectFixtures.day;

import org.junit.jupiter.api.Test;
import org.shishi.policy.Actor;
import org.shishi.supervision.finding.Findings;
import org.shishi.supervision.inspection.InspectionCounts;
import org.shishi.supervision.inspection.Inspections;
import org.shishi.supervision.notice.NoticeFilter;
import org.shishi.supervision.notice.NoticeKind;
import org.shishi.supervision.notice.NoticeView;
import org.shishi.supervision.notice.Notices;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

/** The year 2023 of the demo as it was published: nine inspections, two of them joint, and four assignment slips. */
@WholeApplication
class DemoSupervisionTests {

    @Autowired
    Inspections inspections;

    @Autowired
    Notices notices;

    @Autowired
    Findings findings;

    @Test
    void nineInspectionsWereHeldTwoOfThemJoint() {
        assertThat(inspections.counts(Actor.SYSTEM, 2023, day("2024-01-08"))).isEqualTo(new InspectionCounts(9, 2, 0));
        assertThat(inspections.counts(Actor.SYSTEM, 2023, day("2023-06-27"))).isEqualTo(new InspectionCounts(3, 0, 0));
        assertThat(inspections.counts(Actor.SYSTEM, 2023, day("2023-06-28"))).isEqualTo(new InspectionCounts(4, 1, 0));
    }

    @Test
    void fourSlipsAreNumberedAndFollowWhatWasFound() {
        var slips = notices.find(Actor.SYSTEM, NoticeFilter.of(2023, day("2023-12-31")), Pageable.unpaged())
                .filter(slip -> slip.kind() == NoticeKind.ASSIGNMENT && slip.issue() > 0)
                .toList();
        assertThat(slips)
                .extracting(NoticeView::number)
                .containsExactlyInAnyOrder("青督〔2023〕1号", "青督〔2023〕2号", "青督〔2023〕3号", "青督〔2023〕4号");
        assertThat(slips).allMatch(slip -> slip.kind().title().equals("重要事项交办单"));
        assertThat(slips).allMatch(slip -> slip.finding() != null && slip.project() != null);
        assertThat(findings.get(Actor.SYSTEM, slips.get(0).finding()).finding().inspection())
                .isNotNull();
    }

    @Test
    void theClockOfASlipIsThatOfTheDayWhichOneLooksFrom() {
        var last = notices.find(Actor.SYSTEM, NoticeFilter.of(2023, day("2024-01-08")), Pageable.unpaged())
                .filter(slip -> slip.number().equals("青督〔2023〕4号"))
                .toList()
                .get(0);
        var seen = notices.get(Actor.SYSTEM, last.id(), day("2024-01-08")).notice();
        assertThat(seen.clock()).isEqualTo(last.clock());
        assertThat(seen.clock().days()).isEqualTo(34);
        assertThat(notices.get(Actor.SYSTEM, last.id(), day("2023-12-29"))
                        .notice()
                        .clock()
                        .days())
                .isLessThan(34);
    }
}
