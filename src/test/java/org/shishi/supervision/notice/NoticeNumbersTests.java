package org.shishi.supervision.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Each series of notices and each year counts without a gap, whoever issues at once. */
class NoticeNumbersTests extends NoticeTest {

    @Test
    void fiftyWhoIssueAtOnceNeitherShareNorSkipANumber() throws InterruptedException {
        clock.set("2019-05-06");
        var lin = office.lin();
        var hu = office.hu();
        var ids = IntStream.range(0, 50)
                .mapToObj(i -> drafts.draft(lin, office.slip(i % 2 == 0 ? ROADS : SCHOOLS))
                        .id())
                .toList();
        var pool = Executors.newFixedThreadPool(50);
        var work = ids.stream()
                .<Callable<Integer>>map(
                        id -> () -> drafts.issue(hu, id, office.looked(id)).issue())
                .toList();
        var given = pool.invokeAll(work).stream()
                .map(done -> {
                    try {
                        return done.get();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .sorted()
                .toList();
        pool.shutdown();
        assertThat(given).isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void anIssueThatIsRolledBackLeavesNoGap() {
        clock.set("2018-05-07");
        var first = office.issued(ROADS);
        var draft = drafts.draft(office.lin(), office.slip(ROADS));
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(drafts.issue(office.hu(), draft.id(), office.looked(draft.id()))
                            .issue())
                    .isEqualTo(2);
            status.setRollbackOnly();
        });
        assertThat(first.issue()).isEqualTo(1);
        assertThat(drafts.issue(office.hu(), draft.id(), office.looked(draft.id()))
                        .number())
                .isEqualTo("督提〔2018〕2号");
    }

    @Test
    void eachSeriesAndEachYearBeginsWithOne() {
        clock.set("2016-12-30");
        assertThat(office.issued(ROADS).number()).isEqualTo("督提〔2016〕1号");
        var order = drafts.draft(office.lin(), office.slip(ROADS, NoticeKind.ASSIGNMENT, null));
        assertThat(drafts.issue(office.hu(), order.id(), office.looked(order.id()))
                        .number())
                .isEqualTo("督〔2016〕1号");
        clock.set("2017-01-03");
        assertThat(office.issued(ROADS).number()).isEqualTo("督提〔2017〕1号");
    }
}
