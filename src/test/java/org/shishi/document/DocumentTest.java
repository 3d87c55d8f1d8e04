package org.shishi.document;

import static org.shishi.project.ProjectFixtures.OFFICE;
import static org.shishi.project.ProjectFixtures.day;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.shishi.adjustment.Adjustments;
import org.shishi.database.FreshDatabase;
import org.shishi.document.file.DocumentFileKind;
import org.shishi.document.file.FileBuilder;
import org.shishi.funding.FundingSummaries;
import org.shishi.project.entry.Projects;
import org.shishi.supervision.finding.Findings;
import org.shishi.supervision.inspection.Inspections;
import org.shishi.testing.TestClock;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents of the county's year 2023; the classes that are one share its database. */
@WholeApplication
@Import(TestClock.class)
@FreshDatabase
abstract class DocumentTest {

    @Autowired
    TestClock clock;

    @Autowired
    Documents documents;

    @Autowired
    DocumentComparisons comparisons;

    @Autowired
    FileBuilder builder;

    @Autowired
    Projects projects;

    @Autowired
    FundingSummaries money;

    @Autowired
    Adjustments adjustments;

    @Autowired
    Findings findings;

    @Autowired
    Inspections inspections;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void someDaysAfterTheReport() {
        clock.set("2024-01-10");
    }

    DocumentView issue(DocumentView draft) {
        long looks = documents.get(OFFICE, draft.id()).looks();
        return documents.issue(OFFICE, draft.id(), draft.version(), looks, "按台账所记");
    }

    DocumentView report() {
        return report("2024-01-08");
    }

    DocumentView report(String asOf) {
        return documents.draft(OFFICE, new NewDocument(DocumentKind.YEARLY_REPORT, 2023, null, day(asOf)));
    }

    String text(long id) throws IOException {
        try (var word = new XWPFDocument(
                new ByteArrayInputStream(builder.make(documents.get(OFFICE, id), DocumentFileKind.WORD, () -> {})
                        .content()))) {
            return String.join(
                    "\n",
                    word.getParagraphs().stream().map(XWPFParagraph::getText).toList());
        }
    }
}
