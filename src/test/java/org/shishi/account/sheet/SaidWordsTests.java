package org.shishi.account.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.account.StaffDirectory;
import org.shishi.policy.Actor;
import org.shishi.shared.SentFile;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;

/** What a sheet of accounts means by its words is said where it does not say it itself. */
@WholeApplication
class SaidWordsTests {

    @Autowired
    AccountSheets sheets;

    @Autowired
    StaffDirectory people;

    @Test
    void wordsThatAreReadAsOthersAreNamed() {
        var said = check("姓名,账号名,单位,角色\n词甲,,青田县鹤城街道办事处,填报员\n词乙,,县教育局,部门联络员\n");
        assertThat(said.rows()).allMatch(row -> row.outcome() == AccountImport.Outcome.NEW);
        assertThat(said.rows().get(0).notes())
                .extracting(AccountImport.Note::code)
                .containsExactly("account.import.unit.said", "account.import.role.said");
        assertThat(said.rows().get(0).notes().get(0).values()).isEqualTo(List.of("C2", "青田县鹤城街道办事处", "鹤城街道"));
        assertThat(said.rows().get(1).notes())
                .extracting(AccountImport.Note::code)
                .containsExactly("account.import.role.said");
    }

    @Test
    void columnsThatNobodyReadsAreNamed() {
        var said = check("序号,姓名,账号名,单位,角色,停用,职务\n1,词丙,,县教育局,部门联络员,是,科员\n2,词丁,,县教育局,部门联络员,,\n");
        assertThat(said.totals()).extracting(one -> one.values().toString()).containsExactly("[停用, [是]]", "[职务, [科员]]");
        assertThat(said.totals()).allMatch(one -> one.badge().equals("sheet.column.word"));
    }

    @ParameterizedTest
    @CsvSource({
        "手机, 13905780001, true",
        "手机, 139 0578 0001, true",
        "手机, +86 13905780001, true",
        "手机, 0578-6822222, true",
        "手机, 1390578, false",
        "手机, 6822222, false",
        "手机, 139057800012, false",
        "联系电话, 6822222, true",
        "联系电话, 1390578, false"
    })
    void aPhoneNumberIsWhole(String heading, String phone, boolean whole) {
        assertThat(PhoneNumbers.isWhole(heading, phone)).isEqualTo(whole);
    }

    private AccountImport check(String csv) {
        var person = people.named("sysadmin").orElseThrow();
        var sysadmin = new Actor(person.id(), "sysadmin", person.name(), null, "", person.roles(), null, false);
        return sheets.check(sysadmin, new SentFile("人员.csv", csv.getBytes(StandardCharsets.UTF_8)));
    }
}
