package org.shishi.progress;

import static org.shishi.progress.ReportFixtures.report;
import static org.shishi.project.ProjectFixtures.OFFICE;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.shishi.database.FreshDatabase;
import org.shishi.policy.Actor;
import org.shishi.progress.overview.ReportOverview;
import org.shishi.project.ProjectFixtures;
import org.shishi.project.entry.Projects;
import org.shishi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Reports of the units; the classes that are one share its database. */
@SpringBootTest
@Import({TestClock.class, ProjectFixtures.class, ReportFixtures.class})
@FreshDatabase
abstract class ProgressReportTest {

    static final String SEPTEMBER = "2023-09-2";

    @Autowired
    ProgressReports reports;

    @Autowired
    ReportOffice office;

    @Autowired
    ReportOverview overview;

    @Autowired
    Projects projects;

    @Autowired
    ProjectFixtures ledger;

    @Autowired
    ReportFixtures told;

    @Autowired
    TestClock clock;

    Actor clerk;

    @BeforeEach
    void itIsTheWeekAfterSeptember() {
        clock.set("2023-10-08");
        told.year2023();
        clerk = told.clerk("县教育局");
    }

    ReportView submit(String code, String period, ReportFixtures.Content content) {
        return reports.submit(clerk, told.save(code, period, null, content.made()));
    }

    ReportView confirm(ReportView report) {
        return office.confirm(OFFICE, List.of(pick(report))).get(0);
    }

    static ReportPick pick(ReportView report) {
        return new ReportPick(report.id(), report.version());
    }
}
