package org.shishi.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shishi.account.NewsRecipients;
import org.shishi.agenda.Agenda;
import org.shishi.assessment.AssessmentFixtures;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.project.closing.ClosingTold;
import org.shishi.supervision.FindingTold;
import org.shishi.supervision.FindingTold.What;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever somebody has to do by a day stands in the list of what is due and in the calendar of the one who has to. */
@WholeApplication
class OwnersAreToldTests {

    /** What is open at a unit by a day, under its table: where its page is, and which rows are. */
    private static final Map<String, String> OPEN = Map.of(
            "finding",
                    "select '/supervision/findings/' || id as page, unit_id, due_on from finding"
                            + " where state in ('OPEN', 'RECTIFYING', 'RETURNED')",
            "notice",
                    "select '/supervision/notices/' || id as page, unit_id, due_on from notice"
                            + " where state in ('ISSUED', 'SIGNED', 'RETURNED') and due_on is not null",
            "instruction",
                    "select '/supervision/instructions/' || id as page, unit_id, due_on from instruction"
                            + " where replied_on is null and due_on is not null");

    @Autowired
    DueList dues;

    @Autowired
    Agenda agenda;

    @Autowired
    Inbox inbox;

    @Autowired
    NewsRecipients people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyTableWithAUnitAndADayIsLookedAt() {
        var tables = jdbc.sql("""
                        select a.table_name from information_schema.columns a join information_schema.columns b
                            on b.table_schema = a.table_schema and b.table_name = a.table_name
                        where a.table_schema = 'public' and a.column_name = 'unit_id' and b.column_name = 'due_on'
                            and a.table_name not like '%_step'""").query(String.class).set();
        assertThat(tables).isEqualTo(OPEN.keySet());
    }

    static Stream<Arguments> kinds() {
        return OPEN.entrySet().stream().map(one -> Arguments.of(one.getKey(), one.getValue()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theUnitSeesWhatIsOpenAndByWhen(String kind, String open) {
        var rows = jdbc.sql(open).query((row, n) -> {
            var due = row.getObject("due_on", LocalDate.class);
            assertTold(clerk(row.getLong("unit_id")), row.getString("page"), due);
            return kind;
        });
        assertThat(rows.list()).as("the demo has some").isNotEmpty();
    }

    private void assertTold(Actor clerk, String page, LocalDate due) {
        assertThat(dues.of(clerk, due))
                .filteredOn(line -> line.link().equals(page))
                .singleElement()
                .returns(due, DueLine::on);
        assertThat(agenda.between(clerk, due, due, due, true, Locale.SIMPLIFIED_CHINESE))
                .filteredOn(entry -> entry.path().equals(page))
                .hasSize(1);
    }

    private static Actor clerk(long unit) {
        return new Actor(1L, "clerk", "填报员", unit, "", Set.of(Role.DEPARTMENT_CLERK), null, false);
    }

    @Test
    void theUnitIsToldOfAFindingAndTheOfficeOfItsRectification() {
        jdbc.sql("delete from notification").update();
        var clerk = jdbc.sql("select id, unit_id from account where username = 'department'")
                .query((row, n) -> List.of(row.getLong("id"), row.getLong("unit_id")))
                .single();
        var news = new FindingNews(inbox, people);
        var due = LocalDate.of(2024, 1, 31);
        for (var what : What.values()) {
            news.on(new FindingTold(7, what, clerk.get(1), "新建停车场", "护栏松动", due));
        }
        assertThat(told(clerk.get(0), Role.DEPARTMENT_CLERK))
                .containsExactly(
                        "notify.finding.ended",
                        "notify.finding.rescheduled",
                        "notify.finding.returned",
                        "notify.finding.opened");
        long office = jdbc.sql("select id from account where username = 'inspection'")
                .query(Long.class)
                .single();
        assertThat(told(office, Role.INSPECTION_OFFICE)).containsExactly("notify.finding.reported");
    }

    @Test
    void theOtherOneOfTheOfficeIsToldOfARequestAndTheUnitOfWhatWasDecided() {
        jdbc.sql("delete from notification").update();
        var clerk = account("department");
        long unit = jdbc.sql("select unit_id from account where id = ?")
                .param(clerk)
                .query(Long.class)
                .single();
        var news = new ClosingNews(inbox, people);
        for (var what : ClosingTold.What.values()) {
            news.on(new ClosingTold(what, "P-1", "新建停车场", List.of(unit), account("inspection"), "小林", "外墙脱落"));
        }
        assertThat(told(account("inspector"), Role.INSPECTION_OFFICE))
                .containsExactly("notify.reopening.asked", "notify.closing.asked");
        assertThat(told(clerk, Role.DEPARTMENT_CLERK))
                .containsExactly("notify.closing.returned", "notify.closing.reopened", "notify.closing.closed");
        assertThat(told(account("inspection"), Role.INSPECTION_OFFICE))
                .as("who asked is told what became of it")
                .containsExactly("notify.closing.returned", "notify.closing.reopened", "notify.closing.closed");
    }

    private long account(String username) {
        return jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }

    @Test
    void tellersAndScrutineersOfAnAssessmentSeeWhatWaitsForThem(@Autowired ApplicationContext application) {
        var meeting = AssessmentFixtures.of(application);
        long id = meeting.frozen(10, AssessmentFixtures.FINISHED);
        assertThat(duties(meeting, id, "finance", "inspection", "deputy"))
                .containsExactly("notify.due.count", "notify.due.count");
        meeting.counted(id, AssessmentFixtures.sheet(10, new int[] {6, 3, 1}));
        assertThat(duties(meeting, id, "finance", "deputy", "deputy2", "congress"))
                .containsExactly("notify.due.sign", "notify.due.sign");
        meeting.sign(id);
        assertThat(duties(meeting, id, "finance", "inspection", "deputy", "deputy2"))
                .isEmpty();
    }

    private List<String> duties(AssessmentFixtures meeting, long id, String... usernames) {
        return Stream.of(usernames)
                .flatMap(username -> dues.of(meeting.actor(username), AssessmentFixtures.DAY).stream())
                .filter(line -> line.link().equals("/assessments/" + id))
                .map(DueLine::code)
                .toList();
    }

    private List<String> told(long account, Role role) {
        var reader = new Actor(account, "reader", "", 1L, "", Set.of(role), null, false);
        return inbox.of(reader, PageRequest.of(0, 25))
                .map(NotificationView::code)
                .getContent();
    }
}
