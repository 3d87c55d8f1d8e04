package org.shishi.account.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.shishi.account.Accounts;
import org.shishi.account.SaveAccount;
import org.shishi.account.StaffDirectory;
import org.shishi.account.sheet.AccountImport.Note;
import org.shishi.account.sheet.AccountImport.Outcome;
import org.shishi.policy.Actor;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsks;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;

/** Rows of a sheet about people who have accounts. */
@WholeApplication
class KnownPeopleTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    AccountSheets sheets;

    @Autowired
    Accounts accounts;

    @Autowired
    StaffDirectory people;

    @Test
    void whoHasAnAccountThatSaysTheSameIsUnchangedAndOtherwiseTaken() {
        var one = "same" + NUMBERS.incrementAndGet();
        accounts.create(Actor.SYSTEM, new SaveAccount(one, "相同" + one, null, "13905780009"));
        var rows = check("""
                姓名,账号名,单位,角色,手机
                相同%1$s,%1$s,,,13905780009
                相同%1$s,%1$s,,,13905780008
                相同%1$s,%1$s,,,
                相同%1$s,%1$s,县府办,,13905780009
                相同%1$s,%1$s,,县领导,13905780009
                相异%1$s,%1$s,,,13905780009
                """.formatted(one));
        assertThat(rows.get(0).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(rows.get(0).phone()).isEqualTo("139****0009");
        assertThat(rows.subList(1, rows.size()))
                .allMatch(row -> row.outcome() == Outcome.ERROR)
                .allMatch(row ->
                        row.notes().stream().anyMatch(note -> note.code().equals("account.import.username.taken")));
    }

    @Test
    void aUnitThatNobodyKnowsIsAskedAboutAndRemembered() {
        var csv = """
                姓名,账号名,单位,角色,手机
                问甲%1$s,,县教育居,填报员,
                问乙%1$s,,县教育居,填报员,
                """;
        var sheet = sent(csv.formatted("一"));
        var asks = assertThrows(SheetAsks.class, () -> sheets.bring(actor("sysadmin"), sheet));
        assertThat(asks.questions()).hasSize(1);
        assertThat(asks.questions().get(0).key()).isEqualTo("unit.县教育居");
        assertThat(asks.questions().get(0).choices()).startsWith("县教育局").contains("瓯南街道");
        var wrong = sheet.answered(Map.of("unit.县教育居", "县教育厅"));
        assertThatThrownBy(() -> sheets.check(actor("sysadmin"), wrong)).isInstanceOf(SheetAsks.class);

        var answered = sheet.answered(Map.of("unit.县教育居", "县教育局"));
        var tried = sheets.check(actor("sysadmin"), answered);
        assertThat(tried.rows()).extracting(AccountImport.Row::unit).containsExactly("县教育局", "县教育局");
        assertThat(tried.rows().get(0).notes())
                .extracting(Note::code)
                .containsExactly("account.import.unit.said", "account.import.role.said");
        assertThatThrownBy(() -> sheets.check(actor("sysadmin"), sheet))
                .as("nothing was confirmed yet")
                .isInstanceOf(SheetAsks.class);

        var brought = sheets.bring(actor("sysadmin"), answered);
        long id = Objects.requireNonNull(brought.brought()).id();
        sheets.confirm(actor("secadmin"), id, sheets.get(actor("secadmin"), id).looked());
        var later = sheets.check(actor("sysadmin"), sent(csv.formatted("二")));
        assertThat(later.rows()).extracting(AccountImport.Row::unit).containsExactly("县教育局", "县教育局");
    }

    private List<AccountImport.Row> check(String csv) {
        return sheets.check(actor("sysadmin"), sent(csv)).rows();
    }

    private static SentFile sent(String csv) {
        return new SentFile("people.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private Actor actor(String username) {
        var person = people.named(username).orElseThrow();
        return new Actor(person.id(), username, person.name(), null, "", person.roles(), null, false);
    }
}
