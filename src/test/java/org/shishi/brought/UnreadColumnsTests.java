package org.shishi.brought;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever brings a sheet is told at its door which columns were not read, and what they hold. */
@WholeApplication
class UnreadColumnsTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            finance  | /api/v1/funding/imports?dryRun=true&asOf=2024-01-08 | 项目编号,日期,环节,资金级次,渠道,金额(万元),实拨数;2023-S-001,2023-03-01,支付,县级,财政预算,3,8.5 | 实拨数 | 8.5
            county   | /api/v1/reports/import?dryRun=true                  | 项目编号,报送期,填报单位,形象进度,目前完成度;2023-S-999,2023年9月下半月,县教育局,50%,过半 | 目前完成度 | 过半
            sysadmin | /api/v1/units/import?dryRun=true                    | 单位名称,类别,停用日期;县教育局,部门,年底停用 | 停用日期 | 年底停用
            sysadmin | /api/v1/accounts/import?dryRun=true                 | 姓名,账号名,单位,角色,职务;栏目甲,,县教育局,部门联络员,科员 | 职务 | 科员
            """)
    void columnsThatNobodyReadsAreNamed(String person, String door, String rows, String heading, String value) {
        var answer = upload(person, door, rows);
        assertThat(answer).contains(heading).contains(value).containsAnyOf("sheet.column.unread", "没有读取");
    }

    @Test
    void aPageSaysSoToo() {
        var page = upload("sysadmin", "/admin/units/import?checkOnly=true", "单位名称,类别,停用日期;县教育局,部门,年底停用");
        assertThat(page).contains("未读取").contains("“停用日期”栏没有认出来，没有读取。内容如：年底停用。");
    }

    private String upload(String person, String door, String rows) {
        var csv = rows.replace(';', '\n').getBytes(StandardCharsets.UTF_8);
        return Visitor.signedIn(port, person).upload(door, "file", "表.csv", csv).body();
    }
}
