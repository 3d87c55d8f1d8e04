package org.shishi.brought;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of each register names what is wrong in a sheet, whatever that is, and asks what it can ask. */
@WholeApplication
class FaultyRowsTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-05,2023-X-01-01,县教育局,8S% | D2",
                "2023-05,2023-X-01-01,县教育局, | D2",
                "2023-05,2023-X-99-99,县教育局,50% | B2",
                "2023-05,2023-X-01-01,没有这个单位,50% | 指的是哪个单位",
                "2023年13月,2023-X-01-01,县教育局,50% | A2",
                ",,,1000% | A2",
            })
    void ofReports(String row, String words) {
        var told = upload("county", "/reports/office/import?checkOnly=true", "报送期,项目编号,填报单位,形象进度\n" + row);
        assertThat(told).contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "inspection | /supervision/import?checkOnly=true | 发现日期,项目编号,问题类别,严重程度,问题描述,责任单位,整改要求,整改时限 | 2023-02-30,2023-X-01-01,质量,一般,渗水,县教育局,修,2023-05-01 | 2023-02-30",
                "sysadmin | /admin/units/import?checkOnly=true | 名称,性质 | ,部门 | 缺少单位名称",
                "sysadmin | /admin/accounts/import?checkOnly=true | 姓名,单位,角色,用户名 | 王某,没有这个单位,填报员,wangm | 指的是哪个单位",
                "finance | /funding/imports | 项目编号,日期,环节,资金级次,渠道,金额 | 2023-X-01-01,2023-05-01,支付,县级,财政预算,一百 | F2",
            })
    void ofTheOtherRegisters(String who, String door, String headings, String row, String words) {
        assertThat(upload(who, door, headings + "\n" + row)).contains(words);
    }

    private String upload(String who, String door, String sheet) {
        var visitor = Visitor.signedIn(port, who);
        var told = visitor.upload(door, "file", "表.csv", sheet.getBytes(StandardCharsets.UTF_8));
        if (told.statusCode() == 302) { // to the page of the trial
            told = visitor.get(
                    told.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", ""));
        }
        assertThat(told.statusCode()).isIn(200, 422);
        return told.body();
    }
}
