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

    /** A post that nobody holds, two people, a unit, a number: none of them is what a person is called. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            待定 | account.import.name.nobody
            空缺 | account.import.name.nobody
            无 | account.import.name.nobody
            — | account.import.name.nobody
            暂缺（原王五） | account.import.name.nobody
            王五、李六 | account.import.name.several
            王五 李六 | account.import.name.several
            王五和李六 | account.import.name.several
            王五13800000032、李六 | account.import.name.several
            县水利局 | account.import.name.body
            瓯南街道办事处 | account.import.name.body
            王某 332521199001011234 | account.import.name.number
            """)
    void whatIsNobodysNameMakesNoAccount(String name, String code) {
        var row = check("姓名,单位,角色\n\"" + name + "\",县水利局,部门联络员\n").rows().get(0);
        assertThat(row.outcome()).isEqualTo(AccountImport.Outcome.ERROR);
        assertThat(row.username()).isEmpty();
        assertThat(row.notes().get(0).code()).isEqualTo(code);
        assertThat(row.toString()).doesNotContainPattern("\\d{6}");
    }

    @ParameterizedTest
    @CsvSource({
        "欧阳 晓明, '', 欧阳晓明, ouyangxiaoming",
        "赵 六 一, '', 赵六一, zhaoliuyi",
        "张三丰 13800000033, '', 张三丰, zhangsanfeng",
        "张三丰（电话：0578-6822222）, '', 张三丰, zhangsanfeng",
        "吴十一（替换郑一）, '', 吴十一, wushiyi",
        "张和平, '', 张和平, zhangheping"
    })
    void whatStandsBesideANameIsNotPartOfIt(String written, String phone, String name, String username) {
        var row = check("姓名,单位,角色,手机\n" + written + ",县水利局,部门联络员," + phone + "\n")
                .rows()
                .get(0);
        assertThat(row.outcome()).isEqualTo(AccountImport.Outcome.NEW);
        assertThat(row.name()).isEqualTo(name);
        assertThat(row.username()).isEqualTo(username);
        boolean number = written.matches(".*\\d{7}.*");
        assertThat(row.phone() != null).isEqualTo(number);
        assertThat(row.toString()).doesNotContainPattern("\\d{6}");
        assertThat(row.notes().stream().map(AccountImport.Note::code))
                .contains(number ? "account.import.phone.beside" : "account.import.role.said");
    }

    @Test
    void aNumberBesideTheNameMustBeTheOneOfItsColumn() {
        var rows = check("姓名,单位,角色,手机\n张三丰 13800000033,县水利局,部门联络员,138 0000 0033\n"
                        + "李四光 13800000034,县水利局,部门联络员,13800000035\n")
                .rows();
        assertThat(rows.get(0).outcome()).isEqualTo(AccountImport.Outcome.NEW);
        assertThat(rows.get(1).notes()).extracting(AccountImport.Note::code).contains("account.import.phone.two");
        assertThat(rows.toString()).doesNotContain("13800000034");
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
