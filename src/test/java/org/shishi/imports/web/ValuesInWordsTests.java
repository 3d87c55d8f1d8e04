package org.shishi.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lists of a plan are told in words on the pages of an import, never as a program writes them for itself. */
@WholeApplication
class ValuesInWordsTests {

    private static final Pattern PROGRAMS = Pattern.compile("\\w+\\[\\w+=");

    private static final String SHEET = """
            2023年民生实事项目台账 截至2024年1月8日
            项目编号,级别,项目名称,牵头单位,预计完工,状态,指标,点位,里程碑
            V-1,县级,甲灯,县水利局,2024-02-01,未开工,"%s","%s","%s"
            """.formatted(
                    "路灯|不少于|1200|盏|900\n开工|开工即可|||",
                    "一号|温溪镇|学前村||\n二号||||",
                    "招标|25%|2023-03-31|2023-03-20\n完工|75%|2023-12-31|");

    @LocalServerPort
    int port;

    @Test
    void aTrialTellsListsInBothLanguages() {
        var office = Visitor.signedIn(port, "county");
        var sent = office.upload("/imports", "file", "计划.csv", SHEET.getBytes(StandardCharsets.UTF_8));
        var path = sent.headers().firstValue("location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        var chinese = Jsoup.parse(office.get(path).body()).text();
        assertThat(chinese)
                .doesNotContainPattern(PROGRAMS)
                .contains("路灯：不少于 1200盏，已完成 900盏；开工：开工即可")
                .contains("一号（温溪镇 学前村）；二号")
                .contains("招标 25%，计划 2023-03-31，实际 2023-03-20；完工 75%，计划 2023-12-31");
        try {
            assertThat(Jsoup.parse(office.get(path + "?lang=en").body()).text())
                    .doesNotContainPattern(PROGRAMS)
                    .contains("招标 25%, planned 2023-03-31, actual 2023-03-20; 完工 75%, planned 2023-12-31");
        } finally {
            office.get(path + "?lang=zh-CN"); // the account remembers it
        }
    }
}
