package org.shishi.supervision.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.project.ProjectFixtures.day;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.project.ProjectFixtures;
import org.shishi.supervision.SupervisionFixtures;
import org.shishi.supervision.finding.FindingFilter;
import org.shishi.supervision.finding.FindingVerb;
import org.shishi.supervision.finding.FindingView;
import org.shishi.supervision.finding.Findings;
import org.shishi.supervision.notice.NoticeDrafts;
import org.shishi.supervision.notice.NoticeVerb;
import org.shishi.supervision.notice.NoticeView;
import org.shishi.testing.Statements;
import org.shishi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Pageable;

@SpringBootTest
@Import({TestClock.class, ProjectFixtures.class, SupervisionFixtures.class})
class DeskTests {

    private static final String ROADS = "县交通运输局";

    @Autowired
    SupervisionDesk desk;

    @Autowired
    SupervisionOfProject ofProject;

    @Autowired
    Findings findings;

    @Autowired
    NoticeDrafts drafts;

    @Autowired
    ProjectFixtures ledger;

    @Autowired
    SupervisionFixtures office;

    @Autowired
    TestClock clock;

    private String road;

    @BeforeEach
    void aRoadIsLookedAt() {
        clock.set("2023-09-25");
        office.units();
        road = ledger.project().title("提升改造农村公路").lead(ROADS).enter();
    }

    @Test
    void theDeskSaysWhatNeedsWhomOnThatDay() {
        var found = office.found(road, ROADS);
        var slip = office.issued(ROADS);
        var draft = drafts.draft(office.lin(), office.slip(ROADS));
        assertThat(desk.of(office.hu(), 2023, day("2023-09-25")).notices().get(NoticeVerb.ISSUE))
                .extracting(NoticeView::id)
                .contains(draft.id());
        assertThat(desk.of(office.lin(), 2023, day("2023-09-25")).notices().get(NoticeVerb.ISSUE))
                .extracting(NoticeView::id)
                .doesNotContain(draft.id());
        var clerks = desk.of(office.clerk(ROADS), 2023, day("2023-09-25"));
        assertThat(clerks.notices().get(NoticeVerb.SIGN))
                .extracting(NoticeView::id)
                .contains(slip.id());
        assertThat(clerks.findings().get(FindingVerb.RECTIFY))
                .extracting(FindingView::id)
                .contains(found.id());
        clock.set("2023-10-08");
        var late = desk.of(office.lin(), 2023, day("2023-10-08"));
        assertThat(late.notices().get(NoticeVerb.ESCALATE))
                .extracting(NoticeView::id)
                .contains(slip.id());
        assertThat(late.overdue()).extracting(NoticeView::id).contains(slip.id());
        assertThat(late.aged(7, 30)).isPositive();
        var before = desk.of(office.lin(), 2023, day("2023-09-25"));
        assertThat(before.overdue()).extracting(NoticeView::id).doesNotContain(slip.id());
    }

    @Test
    void deskListAndProjectCostTheSameHoweverMuchThereIs() {
        office.found(road, ROADS);
        office.issued(ROADS);
        var lin = office.lin();
        var filter = FindingFilter.of(2023, day("2023-12-31"));
        var today = LocalDate.of(2023, 9, 25);
        desk.of(lin, 2023, today);
        var desks = Statements.count(() -> desk.of(lin, 2023, today));
        var lists = Statements.count(() -> findings.find(lin, filter, Pageable.ofSize(1)));
        var pages = Statements.count(() -> ofProject.of(lin, road, today));
        IntStream.range(0, 20).forEach(i -> {
            office.found(road, ROADS);
            office.issued(ROADS);
        });
        assertThat(Statements.count(() -> desk.of(lin, 2023, today))).isLessThanOrEqualTo(desks);
        assertThat(Statements.count(() -> findings.find(lin, filter, Pageable.ofSize(25))))
                .isLessThanOrEqualTo(lists);
        assertThat(Statements.count(() -> ofProject.of(lin, road, today))).isLessThanOrEqualTo(pages);
        assertThat(desks).isLessThanOrEqualTo(30);
    }
}
