package org.shishi.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.account.NewsRecipients;
import org.shishi.evaluation.ObjectionTold;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.policy.Role;
import org.shishi.progress.ReportReminded;
import org.shishi.progress.ReportReturned;
import org.shishi.project.closing.ClosingTold;
import org.shishi.supervision.NoticeAnswered;
import org.shishi.supervision.NoticeColour;
import org.shishi.supervision.NoticeIssued;
import org.shishi.supervision.NoticeReturned;
import org.shishi.testing.Statements;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.shishi.veto.VetoTold;
import org.shishi.veto.VetoVerb;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the clerk of 瓯南街道 is told. */
@WholeApplication
class InboxTests {

    @Autowired
    Inbox inbox;

    @Autowired
    NewsRecipients people;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private ReportNews news; // without the delay of events
    private Actor clerk = Actor.SYSTEM;
    private long unit;

    @BeforeEach
    void emptyInboxes() {
        jdbc.sql("delete from notification").update();
        news = new ReportNews(inbox, people);
        unit = jdbc.sql("select id from unit where name = '瓯南街道'")
                .query(Long.class)
                .single();
        clerk = account("township");
    }

    private Actor account(String username) {
        long id = jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
        return new Actor(id, username, username, unit, "瓯南街道", Set.of(Role.TOWNSHIP_CLERK), null, false);
    }

    private List<NotificationView> told(Actor whom) {
        return inbox.of(whom, PageRequest.of(0, 25)).getContent();
    }

    private ReportReturned returned(String reason) {
        return new ReportReturned(1, "P-1", "村道硬化", 1, "2023年9月上半月", unit, "县府办小陈", reason);
    }

    @Test
    void theClerksOfTheUnitAreToldOfAReturnedReportAndOfAReminder() {
        news.on(returned("缺少数字"));
        news.on(new ReportReminded(1, "2023年9月上半月", LocalDate.of(2023, 9, 20), unit, "瓯南街道", List.of("P-1"), "县府办小陈"));
        assertThat(told(clerk))
                .extracting(NotificationView::code)
                .containsExactly("notify.report.reminded", "notify.report.returned");
        assertThat(told(account("department"))).isEmpty();
        assertThat(told(account("county"))).isEmpty();
        var township = Visitor.signedIn(port, "township");
        assertThat(township.get("/inbox?lang=zh-CN").body())
                .contains("“村道硬化”2023年9月上半月的进展报送被县府办小陈退回：缺少数字")
                .contains("收件箱，2 条未读");
    }

    @Test
    void theUnitIsToldOfItsSlipsAndTheOfficeOfTheAnswer() {
        var slips = new NoticeNews(inbox, people);
        var due = LocalDate.of(2023, 10, 9);
        slips.on(new NoticeIssued(7, "青督〔2023〕5号", NoticeColour.BLUE, "村道硬化", unit, due));
        slips.on(new NoticeAnswered(7, "青督〔2023〕5号", NoticeColour.BLUE, "村道硬化", unit, due, null));
        slips.on(new NoticeReturned(7, "青督〔2023〕5号", NoticeColour.BLUE, "村道硬化", unit, due));
        assertThat(told(clerk))
                .extracting(NotificationView::code)
                .containsExactly("notify.notice.returned", "notify.notice.issued");
        assertThat(told(account("inspection")))
                .extracting(NotificationView::code)
                .containsExactly("notify.notice.answered");
        assertThat(Visitor.signedIn(port, "township").get("/inbox").body())
                .contains("收到青督〔2023〕5号《村道硬化》，请于 2023-10-09 前答复");
    }

    /** One mechanism for vetoes, exemptions, appeals, closings, objections, findings and slips. */
    @Test
    void whatAsksForAStepIsDoneOnceSomebodyHasTakenIt() {
        var office = account("inspection");
        var vetoes = new VetoNews(inbox, people);
        vetoes.on(new VetoTold(VetoVerb.ASK_EXEMPTION, "project-1-" + unit, unit, "瓯南街道", clerk.id(), "理由", null));
        var closings = new ClosingNews(inbox, people);
        closings.on(
                new ClosingTold(ClosingTold.What.CLOSING_ASKED, "P-1", "村道硬化", List.of(unit), clerk.id(), "陈", "完成"));
        var objections = new EvaluationNews(inbox, people);
        objections.on(new ObjectionTold(1, ObjectionTold.What.RAISED, 2023, unit, "瓯南街道", "报送", "/evaluations/1"));
        assertThat(told(office)).hasSize(3).noneMatch(NotificationView::settled);
        assertThat(inbox.unread(office.id())).isEqualTo(3);
        vetoes.on(new VetoTold(VetoVerb.REFUSE_EXEMPTION, "project-1-" + unit, unit, "瓯南街道", clerk.id(), "不符", null));
        closings.on(new ClosingTold(ClosingTold.What.RETURNED, "P-1", "村道硬化", List.of(unit), clerk.id(), "李", "缺材料"));
        objections.on(new ObjectionTold(1, ObjectionTold.What.UPHELD, 2023, unit, "瓯南街道", "报送", "/evaluations/1"));
        assertThat(told(office)).hasSize(3).allMatch(NotificationView::settled);
        assertThat(inbox.unread(office.id())).isZero();
        assertThat(Visitor.signedIn(port, "inspection").get("/inbox?lang=zh-CN").body())
                .contains("已办结");
        vetoes.on(new VetoTold(VetoVerb.ASK_EXEMPTION, "project-1-" + unit, unit, "瓯南街道", clerk.id(), "补充", null));
        assertThat(inbox.unread(office.id())).as("asked anew").isEqualTo(1);
    }

    @Test
    void newsThatComesTwiceIsToldOnceAsLongAsItIsUnread() {
        news.on(returned("缺少数字"));
        news.on(returned("缺少数字"));
        news.on(returned("缺少照片"));
        assertThat(inbox.unread(clerk.id())).isEqualTo(2);
        inbox.readAll(clerk);
        assertThat(inbox.unread(clerk.id())).isZero();
        news.on(returned("缺少数字"));
        assertThat(inbox.unread(clerk.id())).isEqualTo(1);
    }

    @Test
    void openingAMessageMarksItAsReadAndLeadsToItsPage() {
        news.on(returned("缺少数字"));
        long id = told(clerk).get(0).id();
        var stranger = account("department");
        assertThatThrownBy(() -> inbox.read(stranger, id)).isInstanceOf(Denied.class);
        var answer = Visitor.signedIn(port, "township").post("/inbox/" + id + "/read", java.util.Map.of());
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/reports");
        assertThat(inbox.unread(clerk.id())).isZero();
    }

    @Test
    void aFullInboxCostsNoMoreStatementsThanAnEmptyOne() {
        var empty = Statements.count(() -> told(clerk));
        for (int i = 0; i < 100; i++) {
            news.on(returned("理由 " + i));
        }
        assertThat(Statements.count(() -> told(clerk))).isEqualTo(empty);
        assertThat(Statements.count(() -> inbox.unread(clerk.id()))).isEqualTo(1);
    }
}
