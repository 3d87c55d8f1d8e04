package org.shishi.funding.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.funding.FundingEntry;
import org.shishi.funding.FundingStage;
import org.shishi.funding.MoneyFormat;
import org.shishi.funding.MoneyRatio;
import org.shishi.funding.MoneyTable;
import org.shishi.funding.QuotaView;
import org.shishi.funding.check.CheckFinding;
import org.shishi.shared.Viewpoint;
import org.shishi.sheet.SheetColumn;
import org.shishi.sheet.SheetHead;
import org.shishi.sheet.SheetWriter;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Writes money into sheets. That of the entries has the county's layout (资金台账), always in Chinese: it is also the import. */
@Component
class MoneySheets {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final int NARROW = 12;
    private static final int WIDE = 40;

    private final String county;

    MoneySheets(Environment settings) {
        this.county = Objects.requireNonNullElse(settings.getProperty("shishi.county-name"), "");
    }

    /** Where rows go; the stream is the file's. */
    interface Rows {
        void row(@Nullable Object... values);
    }

    String title(Viewpoint from, String what) {
        return county + from.year() + "年民生实事" + what;
    }

    void entries(Viewpoint from, boolean csv, OutputStream out, Consumer<Consumer<FundingEntry>> source)
            throws IOException {
        var columns = List.of("编号", "项目编号", "项目名称", "牵头单位", "日期", "环节", "资金级次", "渠道", "金额", "文号", "备注", "冲销编号");
        write(
                from,
                title(from, "资金台账"),
                columns,
                csv,
                out,
                rows -> source.accept(entry -> rows.row(
                        entry.id(),
                        entry.code(),
                        entry.title(),
                        entry.leadUnit(),
                        entry.on(),
                        entry.stage().word(),
                        entry.tier().word(),
                        entry.channel().word(),
                        plain(entry.amount()),
                        entry.documentNumber(),
                        entry.note(),
                        entry.counterOf())));
    }

    void table(Viewpoint from, MoneyTable table, FundingWords words, boolean csv, OutputStream out) throws IOException {
        var columns = Stream.concat(
                        Stream.of(words.text(table.by())),
                        Stream.concat(
                                Arrays.stream(FundingStage.values()).map(words::text),
                                table.sum().ratios().stream().map(ratio -> words.text(ratio.kind()) + "(%)")))
                .toList();
        write(from, title(from, words.say("funding.title")), columns, csv, out, rows -> {
            table.rows().forEach(row -> rows.row(line(MoneyLines.name(table, row, words), row.sums())));
            rows.row(line(words.say("funding.sum"), table.sum()));
        });
    }

    private static @Nullable Object[] line(String name, org.shishi.funding.MoneySums sums) {
        var values = new ArrayList<@Nullable Object>(List.of(name));
        for (var stage : FundingStage.values()) {
            values.add(sums.has(stage) ? plain(sums.of(stage)) : null);
        }
        sums.ratios().stream().map(MoneyRatio::percent).forEach(percent -> values.add(percent.orElse(null)));
        return values.toArray();
    }

    void quota(Viewpoint from, QuotaView quota, boolean csv, OutputStream out) throws IOException {
        var columns = List.of("项目编号", "项目名称", "牵头单位", "台账定额", "已下达", "已到位", "已支付");
        write(from, title(from, "定额保障"), columns, csv, out, rows -> {
            quota.parts()
                    .forEach(part -> rows.row(
                            part.code(),
                            part.title(),
                            part.leadUnit(),
                            part.promised() == null ? null : plain(part.promised()),
                            plain(part.allocated()),
                            plain(part.arrived()),
                            plain(part.paid())));
            rows.row("合计", "", "", null, plain(quota.allocated()), plain(quota.arrived()), plain(quota.paid()));
        });
    }

    void checks(Viewpoint from, List<CheckFinding> findings, FundingWords words, boolean csv, OutputStream out)
            throws IOException {
        var columns = Stream.of("kind", "code", "project", "unit", "said", "difference", "state")
                .map(column -> words.say("funding.check." + column))
                .toList();
        write(
                from,
                title(from, words.say("funding.checks")),
                columns,
                csv,
                out,
                rows -> findings.forEach(finding -> {
                    var seen = finding.acknowledgement();
                    rows.row(
                            words.text(finding.kind()),
                            finding.code(),
                            finding.title(),
                            finding.leadUnit(),
                            CheckLines.said(finding, words),
                            plain(finding.amount()),
                            seen == null ? words.say("funding.check.open") : seen.reason());
                }));
    }

    private static void write(
            Viewpoint from, String title, List<String> columns, boolean csv, OutputStream out, Consumer<Rows> content)
            throws IOException {
        try (var sheet = csv ? SheetWriter.csv(out) : SheetWriter.xlsx(out)) {
            var note = "单位:万元    截至" + DAY.format(from.asOf());
            var heads = columns.stream()
                    .map(column -> SheetColumn.of(column, column.endsWith("名称") ? WIDE : NARROW))
                    .toList();
            sheet.sheet(new SheetHead(title, List.of(title, note), heads, 2));
            content.accept(values -> {
                try {
                    sheet.row(Arrays.asList(values));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            sheet.finish();
        }
    }

    private static BigDecimal plain(BigDecimal amount) {
        return new BigDecimal(MoneyFormat.plain(amount));
    }
}
