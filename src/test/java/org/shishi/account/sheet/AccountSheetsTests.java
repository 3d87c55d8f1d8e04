package org.shishi.account.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.shishi.account.Accounts;
import org.shishi.account.Origin;
import org.shishi.account.Passwords;
import org.shishi.account.SaveAccount;
import org.shishi.account.SignIn;
import org.shishi.account.StaffDirectory;
import org.shishi.account.sheet.AccountImport.Note;
import org.shishi.account.sheet.AccountImport.Outcome;
import org.shishi.policy.Actor;
import org.shishi.policy.Denied;
import org.shishi.policy.Role;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsking;
import org.shishi.sheet.Sheets;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People of the demo's county who get accounts by sheet. */
@WholeApplication
class AccountSheetsTests {

    private static final int MANY = 30;
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    AccountSheets sheets;

    @Autowired
    Slips slips;

    @Autowired
    SecondSteps steps;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    SignIn signIn;

    @Autowired
    StaffDirectory people;

    @Autowired
    AccountTemplate template;

    @Autowired
    JdbcClient jdbc;

    @Test
    void rolesAreReadInTheWordsOfPagesAndOffices() {
        var rows = check("""
                姓名,账号名,单位,角色,手机
                角色甲,,瓯南街道,填报员,１３９０５７８０００１
                角色乙,,县交通运输局,填报员,
                角色丙,,县府办,县府办；领导,
                角色丁,,财政局,Finance,0578-6822222
                """);
        assertThat(rows).allMatch(row -> row.outcome() == Outcome.NEW);
        assertThat(rows)
                .extracting(AccountImport.Row::roles)
                .containsExactly(
                        Set.of(Role.TOWNSHIP_CLERK),
                        Set.of(Role.DEPARTMENT_CLERK),
                        Set.of(Role.COUNTY_OFFICE, Role.LEADER),
                        Set.of(Role.FINANCE));
        assertThat(rows.get(0).phone()).isEqualTo("139****0001");
        assertThat(rows.get(3).unit()).isEqualTo("县财政局");
    }

    @Test
    void userNamesAreOfferedFromPinyinEachOnce() {
        accounts.create(Actor.SYSTEM, new SaveAccount("danxiong", "另一人", null, null));
        var rows = check("""
                姓名,账号名,单位,角色
                单雄,,县府办,县府办
                单雄,,瓯南街道,填报员
                欧阳一诺,ouyang-x,瓯南街道,填报员
                李,,,人大代表
                """);
        assertThat(rows).allMatch(row -> row.outcome() == Outcome.NEW);
        assertThat(rows.get(0).username()).isEqualTo("shanxiong");
        assertThat(rows.get(1).username()).isEqualTo("shanxiong2");
        assertThat(rows.get(2).username()).isEqualTo("ouyang-x");
        assertThat(rows.get(2).offered()).isFalse();
        assertThat(rows.get(3).username()).isEqualTo("li2");
    }

    @Test
    void everyFaultIsNamedByItsCell() {
        var rows = check("""
                姓名,账号名,单位,角色,手机
                错甲,sysadmin,县府办,县府办,
                错乙,er,县府办,县府办,
                错丙,cuobing,县教育局,科长,
                错丁,cuobing,瓯南街道,督查室,
                错戊,,,填报员,
                错己,,县府办,管理员,
                错庚,,县府办,,138****0001
                错辛,,县府办,安全审计员,
                ,,县府办,县府办,
                县府办小陈,,县府办,县府办,
                """);
        assertThat(rows).allMatch(row -> row.outcome() == Outcome.ERROR);
        assertThat(rows.stream().flatMap(row -> row.notes().stream()).map(AccountSheetsTests::said))
                .containsExactly(
                        "account.import.username.taken B2",
                        "account.import.username B3",
                        "account.import.role D4",
                        "account.import.role.unit D5",
                        "account.import.username.twice B5",
                        "account.import.role.unit.none D6",
                        "account.import.role.administrator D7",
                        "account.import.role.none D8",
                        "account.import.phone.masked E8",
                        "account.import.role.administrator D9",
                        "account.import.name A10",
                        "account.import.known A11");
    }

    @Test
    void twoRowsOfOnePersonAreFoundTwoPeopleOfOneNameAreNot() {
        var twice = check("""
                姓名,账号名,单位,角色,手机
                同名,,县府办,县府办,13905780001
                同名,,县府办,县领导,
                同名,,瓯南街道,填报员,13905780001
                """);
        assertThat(twice)
                .extracting(AccountImport.Row::outcome)
                .containsExactly(Outcome.NEW, Outcome.ERROR, Outcome.ERROR);
        assertThat(twice.get(1).notes()).containsExactly(Note.of("account.import.twice", "A3", "同名", 2));
        assertThat(twice.get(2).notes()).contains(Note.of("account.import.phone.shared", "E4", 2));
        var two = check("""
                姓名,账号名,单位,角色
                同名,tongming-a,县府办,县府办
                同名,tongming-b,县府办,县领导
                """);
        assertThat(two).allMatch(row -> row.outcome() == Outcome.NEW);
    }

    @Test
    void aMergedUnitIsThatOfAllBesideItAMergedRoleIsAskedAbout() throws IOException {
        var rows =
                sheets.check(sysadmin(), new SentFile("merged.xlsx", merged())).rows();
        assertThat(rows).extracting(AccountImport.Row::unit).containsExactly("瓯南街道", "瓯南街道");
        assertThat(rows.get(0).outcome()).isEqualTo(Outcome.NEW);
        assertThat(rows.get(1).notes()).containsExactly(Note.of("account.import.merged", "C3", "填报员"));
    }

    private static byte[] merged() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            var texts = List.of(List.of("姓名", "单位", "角色"), List.of("合甲", "瓯南街道", "填报员"), List.of("合乙"));
            for (var texts1 : texts) {
                var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                texts1.forEach(text ->
                        row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(text));
            }
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 2, 2));
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void theTemplateIsReadInBothLanguages() throws IOException {
        for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var tables = Sheets.read(new SentFile("accounts.xlsx", template.write(language)));
            assertThat(AccountColumns.in(tables, new SheetAsking(Map.of())).rows())
                    .isEmpty();
        }
    }

    @Test
    void oneBringsAnotherConfirmsAThirdHandsOver() {
        var name = "流程" + NUMBERS.incrementAndGet();
        var username = "flow" + NUMBERS.get();
        long id = bring("姓名,账号名,单位,角色,手机\n" + name + "," + username + ",县府办,县府办,13905781234\n");
        assertThat(steps.waiting(secadmin()).sheets()).anyMatch(sheet -> sheet.id() == id);
        assertThat(people.named(username)).isEmpty();
        assertThatThrownBy(() -> sheets.confirm(sysadmin(), id, looked(id))).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> slips.make(sysadmin(), id)).hasMessageContaining("account.slips.none");

        var made = sheets.confirm(secadmin(), id, looked(id));
        assertThat(made.rows()).extracting(AccountImport.Row::outcome).containsExactly(Outcome.WAITING);
        assertThat(people.named(username).orElseThrow().roles()).containsExactly(Role.COUNTY_OFFICE);
        assertThat(steps.waiting(secadmin()).slips()).anyMatch(sheet -> sheet.id() == id && sheet.people() == 1);
        assertThatThrownBy(() -> slips.make(secadmin(), id)).isInstanceOf(Denied.class);

        var slip = slips.make(sysadmin(), id).get(0);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> ready(id));
        assertThat(signIn.attempt(username, slip.password(), new Origin("10.9.8.7", null))
                        .signedIn())
                .isNotNull();
        assertThat(told(username))
                .anyMatch(act -> act.startsWith("ACCOUNT_GRANT"))
                .anyMatch(act -> act.startsWith("ACCOUNT_NEW_PASSWORD"));
        assertThat(theTrail()).noneMatch(line -> line.contains(slip.password()) || line.contains("13905781234"));
        assertThat(slip.toString()).doesNotContain(slip.password());
        assertThatThrownBy(() -> slips.make(sysadmin(), id)).hasMessageContaining("account.slips.none");
        assertThatThrownBy(() -> sheets.askAnew(secadmin(), id)).hasMessageContaining("account.slips.nobody");
    }

    @Test
    void lostSlipsAreAskedForAnewByTheOneAndMadeByTheOther() {
        long id = bring("姓名,账号名,角色\n遗失,lost" + NUMBERS.incrementAndGet() + ",人大代表\n");
        sheets.confirm(secadmin(), id, looked(id));
        slips.make(sysadmin(), id);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> ready(id));
        sheets.askAnew(secadmin(), id);
        assertThat(slips.make(sysadmin(), id)).hasSize(1);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> ready(id));
    }

    @Test
    void othersSignInWhileManyPasswordsBecomeValid() {
        var run = NUMBERS.incrementAndGet();
        var csv = new StringBuilder("姓名,账号名,角色\n");
        for (int i = 0; i < MANY; i++) {
            csv.append("众人%d,many%d-%d,人大代表\n".formatted(i, run, i));
        }
        long id = bring(csv.toString());
        sheets.confirm(secadmin(), id, looked(id));
        var made = slips.make(sysadmin(), id);
        assertThat(made).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(sheets.get(secadmin(), id).progress()).isNotNull();
        assertThatThrownBy(() -> slips.make(sysadmin(), id)).hasMessageContaining("account.slips.running");
        assertThat(signIn.attempt("leader", "shishi-demo", new Origin("10.9.8.6", null))
                        .signedIn())
                .isNotNull();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> ready(id));
        assertThat(sheets.get(secadmin(), id).rows()).allMatch(row -> row.outcome() == Outcome.READY);
    }

    @Test
    void theSecondAdministratorIsToldAlsoOfASinglePassword() {
        var username = "told" + NUMBERS.incrementAndGet();
        accounts.create(Actor.SYSTEM, new SaveAccount(username, "告知" + username, null, null));
        passwords.askForTemporary(secadmin(), username);
        assertThat(steps.waiting(sysadmin()).accounts())
                .anyMatch(one -> one.username().equals(username));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> inboxOf("sysadmin", "/admin/accounts/" + username) == 1);
        assertThat(inboxOf("auditor", "/admin/accounts/" + username)).isEqualTo(1);
        assertThat(inboxOf("secadmin", "/admin/accounts/" + username)).isZero();
        passwords.giveTemporary(sysadmin(), username);
        assertThat(steps.waiting(sysadmin()).accounts())
                .noneMatch(one -> one.username().equals(username));
    }

    private int inboxOf(String username, String link) {
        return jdbc.sql(
                        "select count(*) from notification n join account a on a.id = n.account_id where a.username = ? and n.link = ?")
                .params(username, link)
                .query(Integer.class)
                .single();
    }

    @Test
    void aSheetIsConfirmedAsItWasSeenAndWhileItIsFresh() {
        var username = "meanwhile" + NUMBERS.incrementAndGet();
        long id = bring("姓名,账号名,角色\n后来者," + username + ",人大代表\n");
        long looked = looked(id);
        accounts.create(Actor.SYSTEM, new SaveAccount(username, "先到者", null, null));
        assertThatThrownBy(() -> sheets.confirm(secadmin(), id, looked)).hasMessageContaining("shared.looked.changed");
        assertThatThrownBy(() -> sheets.confirm(secadmin(), id, looked(id)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("account.import.faulty");
        sheets.discard(secadmin(), id, "重名");
        assertThatThrownBy(() -> sheets.confirm(secadmin(), id, looked)).hasMessageContaining("brought.answered");
        assertThatThrownBy(() -> jdbc.sql("update account set import_id = ? where username = ?")
                        .params(id, username)
                        .update())
                .rootCause()
                .hasMessageContaining("two have agreed to");
    }

    @Test
    void aSheetThatHasLainForTwoWeeksIsBroughtAnew() {
        var brought = "姓名,账号名,角色\n旧表,old%d,人大代表\n".formatted(NUMBERS.incrementAndGet());
        assertThatThrownBy(() -> {
                    long id = broughtBefore(15, brought);
                    sheets.confirm(secadmin(), id, looked(id));
                })
                .hasMessageContaining("account.import.old");
        long fresh = broughtBefore(13, brought);
        assertThat(sheets.confirm(secadmin(), fresh, looked(fresh)).rows()).hasSize(1);
    }

    private long broughtBefore(int days, String csv) {
        return jdbc.sql("""
                        insert into account_import (version, filename, content, state, brought_by, brought_name, brought_at,
                            answered_name, answer)
                        select 0, filename, content, state, brought_by, brought_name, brought_at - make_interval(days => ?), '', ''
                        from account_import where id = ? returning id""").params(days, bring(csv)).query(Long.class).single();
    }

    @Test
    void slipsThatAStoppedApplicationLeftUndoneAreMadeAnew() {
        var run = NUMBERS.incrementAndGet();
        long id = bring("姓名,账号名,角色\n停甲,stop%1$d-a,人大代表\n停乙,stop%1$d-b,人大代表\n".formatted(run));
        sheets.confirm(secadmin(), id, looked(id));
        passwords.handOver(sysadmin(), "stop" + run + "-a", "Given-before-it-stopped-1");
        jdbc.sql("insert into background_progress (subject, done, total, beat_at) values (?, 1, 2, now())")
                .param(Slips.subject(id))
                .update();
        assertThatThrownBy(() -> slips.make(sysadmin(), id)).hasMessageContaining("account.slips.running");
        jdbc.sql("update background_progress set beat_at = now() - interval '3 minutes' where subject = ?")
                .param(Slips.subject(id))
                .update();
        assertThat(sheets.get(secadmin(), id).rows())
                .extracting(AccountImport.Row::outcome)
                .containsExactlyInAnyOrder(Outcome.READY, Outcome.WAITING);
        assertThat(slips.make(sysadmin(), id))
                .extracting(Slips.Slip::username)
                .as("whoever has a password keeps it")
                .containsExactly("stop" + run + "-b");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> ready(id));
    }

    private boolean ready(long sheet) {
        return sheets.get(secadmin(), sheet).progress() == null;
    }

    private long looked(long id) {
        long looked = sheets.get(secadmin(), id).looked();
        assertThat(looked).as("what JavaScript holds exactly").isLessThan(1L << 53);
        return looked;
    }

    private List<AccountImport.Row> check(String csv) {
        return sheets.check(sysadmin(), sent(csv)).rows();
    }

    private long bring(String csv) {
        var brought = sheets.bring(sysadmin(), sent(csv)).brought();
        assertThat(brought).isNotNull();
        return brought.id();
    }

    private static SentFile sent(String csv) {
        return new SentFile("people.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static String said(Note note) {
        return note.code() + " " + note.values().get(0);
    }

    private List<String> told(String username) {
        return jdbc.sql("select action || ' ' || detail from audit_entry where subject = ? order by id")
                .param("account:" + username)
                .query(String.class)
                .list();
    }

    private List<String> theTrail() {
        return jdbc.sql("select t::text from audit_entry t where t.subject like 'account%'")
                .query(String.class)
                .list();
    }

    private Actor sysadmin() {
        return actor("sysadmin");
    }

    private Actor secadmin() {
        return actor("secadmin");
    }

    private Actor actor(String username) {
        var person = people.named(username).orElseThrow();
        return new Actor(person.id(), username, person.name(), null, "", person.roles(), null, false);
    }
}
