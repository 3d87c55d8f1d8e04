package org.shishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.Sheets;
import org.shishi.sheet.reading.SheetText;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** Whoever writes a word that a cell cannot have is told at every door which ones it can. */
@WholeApplication
class EnumeratedCellsTests {

    private static final String AT = "?year=2023&asOf=2024-01-08";
    private static final Pattern CODE = Pattern.compile("\"(?:code|messageKey)\":\"([a-z.-]+)\"");
    private static final String OTHER = "别的词";

    /** Cells of a sheet that was exported, as whom, from where and to where, and the words that they may have. */
    enum Door {
        LEVEL("county", "/projects/export.xlsx", "/api/v1/imports?kind=ledger&dryRun=true", "级别", "省级、市级、县级、乡镇级"),
        STATUS(
                "county",
                "/projects/export.xlsx",
                "/api/v1/imports?kind=ledger&dryRun=true",
                "状态",
                "未开工、前期、在建、完工、投用、验收、销号、暂缓、终止"),
        UNIT_KIND(
                "sysadmin",
                "/admin/units/import/sheet",
                "/api/v1/imports?kind=units&dryRun=true",
                "类别",
                "县府办、督查、人大、政协、纪委、财政、部门、街道、镇、乡"),
        ROLE("sysadmin", "/admin/accounts/export.xlsx", "/api/v1/accounts/import?dryRun=true", "角色", "县府办、督查室、财政"),
        BLOCKER(
                "county",
                "/reports/office/2023-09-2/export.xlsx",
                "/api/v1/reports/import?dryRun=true",
                "滞后原因",
                "政策处理、资金、林地审批、其他"),
        STAGE(
                "finance",
                "/funding/entries/export.xlsx",
                "/api/v1/funding/imports?dryRun=true&asOf=2024-01-08",
                "环节",
                "计划、下达、到位、拨付、支付"),
        TIER(
                "finance",
                "/funding/entries/export.xlsx",
                "/api/v1/funding/imports?dryRun=true&asOf=2024-01-08",
                "资金级次",
                "中央、省级、市级、县级、乡级"),
        CHANNEL(
                "finance",
                "/funding/entries/export.xlsx",
                "/api/v1/funding/imports?dryRun=true&asOf=2024-01-08",
                "渠道",
                "统筹整合、项目盘子、市场主体、社会力量、专项债、定额保障、财政预算、其他"),
        INSPECTION(
                "inspection",
                "/supervision/inspections/export.xlsx",
                "/api/v1/supervision/import?dryRun=true",
                "类型",
                "专项督查、联合督导、回头看"),
        CATEGORY(
                "inspection",
                "/supervision/findings/export.xlsx",
                "/api/v1/supervision/import?dryRun=true",
                "问题类别",
                "进度滞后、工程质量、资金"),
        SEVERITY(
                "inspection",
                "/supervision/findings/export.xlsx",
                "/api/v1/supervision/import?dryRun=true",
                "严重程度",
                "较重"),
        NOTICE(
                "inspection",
                "/supervision/notices/export.xlsx",
                "/api/v1/supervision/import?dryRun=true",
                "文种",
                "提醒函、交办单、督办单、约谈"),
        METHOD("congress", "/votes/export.xlsx", "/api/v1/votes/import?planYear=2023&dryRun=true", "方式", "票选、票决"),
        RESULT("congress", "/votes/export.xlsx", "/api/v1/votes/import?planYear=2023&dryRun=true", "结果", "入选、未入选"),
        DAY_OFF("sysadmin", "/admin/calendar/2023/sheet", "/api/v1/calendar/2023?dryRun=true", "类别", "放假、上班"),
        USE("inspector", "/look-backs/1/answers.xlsx", "/api/v1/look-backs/1/answers", "使用情况", "未使用"),
        QUALITY("inspector", "/look-backs/1/answers.xlsx", "/api/v1/look-backs/1/answers", "质量状况", "良好、有瑕疵");

        private final String person;
        private final String from;
        private final String to;
        private final String heading;
        private final List<String> words;

        Door(String person, String from, String to, String heading, String words) {
            this.person = person;
            this.from = from;
            this.to = to;
            this.heading = heading;
            this.words = List.of(words.split("、"));
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    MessageSource messages;

    @ParameterizedTest
    @EnumSource
    void theWordsThatThereAreAreNamed(Door door) {
        var person = Visitor.signedIn(port, door.person);
        var exported = person.bytes(door.from + AT);
        var answer = person.upload(door.to, "file", "改过.csv", otherwise(exported, door.heading));
        assertThat(answer.body() + said(answer.body())).contains(door.words);
    }

    /** The messages that an answer only names. */
    private String said(String answer) {
        return CODE.matcher(answer)
                .results()
                .map(match -> messages.getMessage(match.group(1), new Object[0], "", Locale.CHINESE))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** The first sheet that has the heading, with another word below it in each row. */
    private static byte[] otherwise(byte[] exported, String heading) {
        var table = Sheets.read(exported, "台账.xlsx").stream()
                .filter(one -> one.rows().stream().anyMatch(row -> column(row, heading) >= 0))
                .findFirst()
                .orElseThrow();
        int header = 0;
        while (column(table.rows().get(header), heading) < 0) {
            header++;
        }
        int column = column(table.rows().get(header), heading);
        return csv(table, header, column);
    }

    private static int column(SheetRow row, String heading) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (SheetText.withoutSpaces(row.cell(i).text()).equals(heading)) {
                return i;
            }
        }
        return -1;
    }

    /** A heading over two rows stays. */
    private static byte[] csv(SheetTable table, int header, int column) {
        var heading = table.rows().get(header).cell(column).text();
        return table.rows().stream()
                .map(row -> line(row, row.number() > table.rows().get(header).number(), column, heading))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(SheetRow row, boolean below, int column, String heading) {
        return IntStream.range(0, row.cells().size())
                .mapToObj(at -> {
                    var text = row.cell(at).text();
                    return below && at == column && !text.equals(heading) ? OTHER : text;
                })
                .map(text -> '"' + text.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }
}
