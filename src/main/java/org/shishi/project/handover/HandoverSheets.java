package org.shishi.project.handover;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.Download;
import org.shishi.sheet.SheetColumn;
import org.shishi.sheet.SheetHead;
import org.shishi.sheet.SheetWriter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What waits for whom, and each month's closings, as tables in a file; always in Chinese. */
@Component
class HandoverSheets {

    private static final List<SheetColumn> WAITING = List.of(
            SheetColumn.of("项目编号", 16),
            SheetColumn.of("项目名称", 36),
            SheetColumn.of("牵头单位", 20),
            SheetColumn.of("环节", 14),
            SheetColumn.of("待办单位", 24),
            SheetColumn.of("进入现状态", 12),
            SheetColumn.of("办理期限", 12),
            SheetColumn.of("逾期", 8),
            SheetColumn.of("完工记录", 10),
            SheetColumn.of("少于票决数", 20),
            SheetColumn.of("形象进度", 10));
    private static final List<SheetColumn> MONTHLY = List.of(
            SheetColumn.of("项目编号", 16),
            SheetColumn.of("项目名称", 36),
            SheetColumn.of("牵头单位", 20),
            SheetColumn.of("验收日期", 12),
            SheetColumn.of("应销号日期", 12),
            SheetColumn.of("销号日期", 12),
            SheetColumn.of("情况", 12));

    private final MessageSource messages;
    private final Clock clock;

    HandoverSheets(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    void waiting(int year, List<WaitingProject> rows, String type, HttpServletResponse response) throws IOException {
        var heading = year + "年民生实事完工项目待办环节";
        write(
                response,
                type,
                heading,
                "截至" + LocalDate.now(clock),
                WAITING,
                rows,
                one -> List.of(
                        one.code(),
                        one.title(),
                        one.unit(),
                        messages.getMessage(one.step(), Locale.SIMPLIFIED_CHINESE),
                        one.on().isEmpty() ? messages.getMessage(one.by(), Locale.SIMPLIFIED_CHINESE) : one.on(),
                        one.since(),
                        one.dueOn() == null ? "" : one.dueOn(),
                        one.overdue() ? "是" : "",
                        one.recorded() ? "" : "无记录",
                        one.lack() == null
                                ? ""
                                : one.lack().indicator() + "缺" + one.lack().missing()
                                        + one.lack().unit(),
                        one.percent() == null ? "" : one.percent()));
    }

    void monthly(YearMonth month, List<MonthClosing> rows, String type, HttpServletResponse response)
            throws IOException {
        var heading = month.getYear() + "年" + month.getMonthValue() + "月民生实事销号清单";
        var tally = ClosingTally.of(month, rows);
        var line = "应销号" + tally.due() + "个，已销号" + tally.closed() + "个，未销号" + tally.open() + "个";
        write(
                response,
                type,
                heading,
                line,
                MONTHLY,
                rows,
                one -> List.of(
                        one.code(),
                        one.title(),
                        one.unit(),
                        one.acceptedOn(),
                        one.dueOn(),
                        one.closedOn() == null ? "" : one.closedOn(),
                        say("MonthClosing." + one.standing())));
    }

    private String say(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }

    @FunctionalInterface
    private interface Cells<V> {
        List<? extends @Nullable Object> of(V row);
    }

    private static <V> void write(
            HttpServletResponse response,
            String type,
            String heading,
            String line,
            List<SheetColumn> columns,
            List<V> rows,
            Cells<V> cells)
            throws IOException {
        boolean csv = type.equals("csv");
        var out = Download.of(response, heading + "." + type);
        try (var sheet = csv ? SheetWriter.csv(out) : SheetWriter.xlsx(out)) {
            sheet.sheet(new SheetHead(heading, List.of(heading, line), columns, 1));
            for (var row : rows) {
                sheet.row(cells.of(row));
            }
            sheet.finish();
        }
    }
}
