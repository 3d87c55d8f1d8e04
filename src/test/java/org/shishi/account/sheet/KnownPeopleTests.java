package org.shishi.account.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.shishi.account.Accounts;
import org.shishi.account.SaveAccount;
import org.shishi.account.StaffDirectory;
import org.shishi.account.sheet.AccountImport.Outcome;
import org.shishi.policy.Actor;
import org.shishi.shared.SentFile;
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

    private List<AccountImport.Row> check(String csv) {
        var person = people.named("sysadmin").orElseThrow();
        var sysadmin = new Actor(person.id(), "sysadmin", person.name(), null, "", person.roles(), null, false);
        var sent = new SentFile("people.csv", csv.getBytes(StandardCharsets.UTF_8));
        return sheets.check(sysadmin, sent).rows();
    }
}
