package org.shishi.sheet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.SheetColumn;
import org.shishi.sheet.SheetHead;
import org.shishi.sheet.SheetWriter;
import org.shishi.sheet.Sheets;
import org.shishi.sheet.reading.ReadingContext;
import org.shishi.sheet.reading.SheetKind;
import org.shishi.sheet.reading.TableByHeaders;

/** A ledger says the same however an input method, a web page or a PDF has left its text. */
class TextFormsPropertyTests {

    private static final List<String> UNSEEN = List.of(
            "\u200B", "\u200E", "\u202A", "\u202C", "\u2060", "\u2066", "\uFEFF", "\u00AD", "\u200D", "\uFE0F",
            "\u180E", "\uFFFC");
    private static final List<String> BLANKS = List.of(" ", "\u00A0", "\u3000", "\u2003", "\u2009", "\uE5E5");
    /** Signs to radicals and compatibility ideographs that look like them. */
    private static final Map<Character, Character> RADICALS = radicals();

    private static final List<String> HEADINGS = List.of(
            "序号", "项目编号", "级别", "方面", "项目名称", "建设内容及年度目标", "牵头单位", "责任单位", "完成时限", "总投资", "形象进度", "开工日期", "状态", "备注");
    private static final List<List<String>> ROWS = List.of(
            List.of(
                    "1",
                    "2023-X-01",
                    "县级",
                    "1.老有所养",
                    "新增老年大学(学堂)4所",
                    "新建1.5公里",
                    "县教育局",
                    "县民政局、各乡镇(街道)",
                    "2023-12-31",
                    "1,200.50",
                    "80%(剩余绿化)",
                    "2023年3月5日",
                    "在建",
                    "省级补助"),
            List.of(
                    "2",
                    "2023-Z-02",
                    "乡镇级",
                    "5.安居宜居",
                    "人民路改造",
                    "改造门口8处",
                    "温溪镇",
                    "温溪镇;县水利局",
                    "12月底",
                    "约500万元",
                    "100%",
                    "2023.2.1",
                    "已完工",
                    ""),
            List.of(
                    "3",
                    "2023-S-03",
                    "省级民生实事",
                    "",
                    "儿童之家",
                    "①选址②建设",
                    "县妇女联合会",
                    "县妇女联合会",
                    "春节前",
                    "1.2亿元",
                    "33.5%",
                    "二〇二三年三月",
                    "按序时推进",
                    "无"));

    /** The headings by which the other doors know their sheets. */
    private static final List<List<String>> DOORS = List.of(
            List.of("项目编号", "日期", "环节", "资金级次", "渠道", "金额(万元)"),
            List.of("报送期", "项目编号", "填报单位", "形象进度"),
            List.of("单位代码", "乡镇(街道)", "应选数", "候选项目", "赞成"),
            List.of("单位名称", "类别"),
            List.of("姓名", "角色"),
            List.of("日期", "类别", "节日"),
            List.of("日期", "类型", "参加单位", "主题"),
            List.of("发现日期", "问题描述", "责任单位", "整改时限"),
            List.of("期号", "签发日期", "交办事项", "承办单位", "问题", "办结时限"),
            List.of("测评项目", "满意", "基本满意", "不满意"));

    @Property(tries = 150, seed = "20230105")
    void theSameProjectsAreReadBack(@ForAll long seed, @ForAll boolean csv) throws IOException {
        var plain = read(new Random(seed), false, csv);
        var disturbed = read(new Random(seed), true, csv);
        assertThat(disturbed).isEqualTo(plain).hasSize(ROWS.size());
    }

    /** At every other door a sheet is known by its headings, and a word or code in it is the same word. */
    @Property(tries = 150, seed = "20230106")
    void everyDoorKnowsItsSheet(@ForAll long seed, @ForAll boolean csv) throws IOException {
        var random = new Random(seed);
        for (var headings : DOORS) {
            var out = new ByteArrayOutputStream();
            try (var writer = csv ? SheetWriter.csv(out) : SheetWriter.xlsx(out)) {
                var columns = headings.stream()
                        .map(heading -> SheetColumn.of(disturb(spread(heading, random), random), 10))
                        .toList();
                writer.sheet(new SheetHead("表", List.of(), columns, 0));
                writer.row(headings.stream()
                        .map(heading -> disturb("X-" + heading, random))
                        .toList());
                writer.finish();
            }
            var table = TableByHeaders.in(
                    SheetKind.UNITS, Sheets.read(out.toByteArray(), "表"), headings.toArray(String[]::new));
            assertThat(table.columns().keySet()).containsExactlyElementsOf(headings);
            var row = table.rows().get(0);
            assertThat(headings.stream().map(heading -> WrittenText.alike(table.word(row, heading))))
                    .containsExactlyElementsOf(headings.stream()
                            .map(heading -> WrittenText.alike("X-" + heading))
                            .toList());
        }
    }

    /** 项 目 名 称 */
    private static String spread(String heading, Random random) {
        var spread = new StringBuilder();
        for (char sign : heading.toCharArray()) {
            spread.append(sign);
            if (random.nextInt(3) == 0) {
                spread.append(BLANKS.get(random.nextInt(BLANKS.size())));
            }
        }
        return spread.toString();
    }

    private static List<Map<LedgerField, Object>> read(Random random, boolean disturbed, boolean csv)
            throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = csv ? SheetWriter.csv(out) : SheetWriter.xlsx(out)) {
            var columns = HEADINGS.stream()
                    .map(heading -> SheetColumn.of(disturbed ? disturb(spread(heading, random), random) : heading, 10))
                    .toList();
            writer.sheet(new SheetHead("台账", List.of("青田县2023年民生实事项目台账 截至2024年1月8日", "单位:万元"), columns, 0));
            for (var row : ROWS) {
                writer.row(row.stream()
                        .map(text -> disturbed && !text.isEmpty() ? disturb(text, random) : text)
                        .toList());
            }
            writer.finish();
        }
        var context = new ReadingContext(2023, year -> Optional.of(LocalDate.of(year, 2, 10)));
        var rows = new ArrayList<Map<LedgerField, Object>>();
        for (var row : Ledgers.find(Sheets.read(out.toByteArray(), "台账.xlsx")).read(context)) {
            if (row.kind() == RowKind.DATA) {
                var values = new HashMap<LedgerField, Object>();
                row.values()
                        .forEach((field, value) ->
                                values.put(field, alike(value.reading().value())));
                rows.add(values);
            }
        }
        return rows;
    }

    private static Object alike(Object value) {
        return value == null ? "" : WrittenText.alike(value.toString());
    }

    private static String disturb(String text, Random random) {
        var disturbed = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (random.nextInt(4) == 0) {
                disturbed.append(UNSEEN.get(random.nextInt(UNSEEN.size())));
            }
            char other = switch (random.nextInt(3)) {
                case 0 -> c > ' ' && c <= '~' ? (char) (c - '!' + '！') : c;
                case 1 -> RADICALS.getOrDefault(c, c);
                default -> c;
            };
            disturbed.append(other);
        }
        var blank = BLANKS.get(random.nextInt(BLANKS.size()));
        return switch (random.nextInt(3)) {
            case 0 -> blank + disturbed;
            case 1 -> disturbed + blank;
            default -> disturbed.toString();
        };
    }

    private static Map<Character, Character> radicals() {
        var radicals = new HashMap<Character, Character>();
        IntStream.concat(IntStream.rangeClosed(0xF900, 0xFAD9), IntStream.rangeClosed(0x2F00, 0x2FD5))
                .filter(sign -> Normalizer2.getNFKCInstance()
                                .normalize(Character.toString(sign))
                                .length()
                        == 1)
                .forEach(radical -> radicals.put(
                        Normalizer2.getNFKCInstance()
                                .normalize(Character.toString(radical))
                                .charAt(0),
                        (char) radical));
        return radicals;
    }
}
