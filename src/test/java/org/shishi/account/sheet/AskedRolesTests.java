package org.shishi.account.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shishi.policy.Actor;
import org.shishi.policy.Role;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsks;
import org.shishi.shared.SheetQuestion;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;

/** Which role somebody has of whom a sheet says something else. */
@WholeApplication
class AskedRolesTests {

    @Autowired
    AccountSheets sheets;

    /** Only three are the administrators that no sheet grants; who the others are, a person says. */
    @Test
    void whoAdministersSomethingElseIsAskedAbout() {
        var csv = "姓名,单位,角色\n张伟,县府办,县政府办管理员\n李强,县府办,平台管理员\n";
        assertThatExceptionOfType(SheetAsks.class)
                .isThrownBy(
                        () -> sheets.check(Actor.SYSTEM, new SentFile("人员.csv", csv.getBytes(StandardCharsets.UTF_8))))
                .satisfies(asks -> assertThat(asks.questions())
                        .extracting(
                                SheetQuestion::key,
                                question -> question.choices().get(0))
                        .containsExactly(
                                tuple("role.县政府办管理员", "Role.COUNTY_OFFICE"),
                                tuple("role.平台管理员", "Role.COUNTY_OFFICE")));
        for (var word : List.of("系统管理员", "安全管理员", "安全保密管理员", "审计管理员", "安全审计员")) {
            assertThat(RoleWords.soundsLikeAdministrator(word)).as(word).isTrue();
        }
        assertThat(RoleWords.soundsLikeAdministrator("县府办管理员")).isFalse();
    }

    @Test
    void whatIsAnsweredIsTheirRole() {
        var csv = "姓名,单位,角色\n张大伟,县府办,县政府办管理员\n".getBytes(StandardCharsets.UTF_8);
        var sent = new SentFile("人员.csv", csv, Map.of("role.县政府办管理员", "Role.COUNTY_OFFICE"));
        assertThat(sheets.check(Actor.SYSTEM, sent).rows())
                .extracting(AccountImport.Row::roles)
                .containsExactly(Set.of(Role.COUNTY_OFFICE));
    }

    /** Why a role does not fit, and where that is changed. */
    @Test
    void theKindOfTheUnitIsNamedAsTheCause() {
        var csv = "姓名,单位,角色\n张大伟,县教育局,财政\n".getBytes(StandardCharsets.UTF_8);
        var note = sheets.check(Actor.SYSTEM, new SentFile("人员.csv", csv))
                .rows()
                .get(0)
                .notes()
                .get(0);
        assertThat(note.code()).isEqualTo("account.import.role.unit");
        assertThat(note.values()).contains("县教育局", "部门", "财政");
    }
}
