package org.shishi.supervision.notice;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.shishi.figures.Remedies;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.project.ProjectFixtures;
import org.shishi.shared.RuleViolation;
import org.shishi.supervision.SupervisionFixtures;
import org.shishi.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Notices of the inspection office. */
@SpringBootTest
@Import({TestClock.class, ProjectFixtures.class, SupervisionFixtures.class})
abstract class NoticeTest {

    static final String ROADS = "县交通运输局";
    static final String SCHOOLS = "县教育局";

    @Autowired
    Notices notices;

    @Autowired
    NoticeDrafts drafts;

    @Autowired
    NoticeAnswers answers;

    @Autowired
    NoticeChecks checks;

    @Autowired
    ProjectFixtures ledger;

    @Autowired
    SupervisionFixtures office;

    @Autowired
    TestClock clock;

    @Autowired
    Remedies remedies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void itIsTheWeekBeforeTheHoliday() {
        clock.set("2023-09-26");
        office.units();
    }

    static void refused(Verdict verdict, ThrowingCallable work) {
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(work)
                .extracting(Denied::verdict)
                .isEqualTo(verdict);
    }

    static void broken(String code, ThrowingCallable work) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(work)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
