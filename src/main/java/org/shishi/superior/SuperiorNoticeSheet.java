package org.shishi.superior;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.Viewpoint;
import org.shishi.sheet.SheetColumn;
import org.shishi.sheet.SheetHead;
import org.shishi.sheet.SheetWriter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Papers from above as a sheet, always in Chinese. */
@Component
public class SuperiorNoticeSheet {

    private static final String TITLE = "上级通报和表扬";
    private static final List<SheetColumn> HEAD = List.of(
            SheetColumn.of("发文日期", 12),
            SheetColumn.of("层级", 8),
            SheetColumn.of("上级单位", 24),
            SheetColumn.of("文号", 24),
            SheetColumn.of("类型", 14),
            SheetColumn.of("涉及单位", 30),
            SheetColumn.of("涉及项目", 30),
            SheetColumn.of("内容", 60),
            SheetColumn.of("回复期限", 12),
            SheetColumn.of("回复情况", 60),
            SheetColumn.of("撤销原因", 30));

    private final MessageSource messages;

    SuperiorNoticeSheet(MessageSource messages) {
        this.messages = messages;
    }

    public void write(List<SuperiorNoticeView> notices, boolean csv, Viewpoint from, OutputStream out)
            throws IOException {
        try (var sheet = csv ? SheetWriter.csv(out) : SheetWriter.xlsx(out)) {
            var heading = from.year() + "年民生实事" + TITLE;
            sheet.sheet(new SheetHead(TITLE, List.of(heading, "截至" + from.asOf()), HEAD, 1));
            for (var one : notices) {
                sheet.row(row(one));
            }
            sheet.finish();
        }
    }

    private List<@Nullable Object> row(SuperiorNoticeView one) {
        var row = new ArrayList<@Nullable Object>();
        row.add(one.issuedOn());
        row.add(messages.getMessage(one.tier(), Locale.SIMPLIFIED_CHINESE));
        row.add(one.body());
        row.add(one.number());
        row.add(messages.getMessage(one.kind(), Locale.SIMPLIFIED_CHINESE));
        row.add(one.units().stream().map(NamedUnit::name).collect(Collectors.joining("、")));
        row.add(one.projects().stream().map(NamedProject::code).collect(Collectors.joining("、")));
        row.add(one.says());
        row.add(one.answerBy());
        row.add(one.units().stream()
                .flatMap(unit -> unit.answers().stream().map(answer -> unit.name() + answer.on() + "：" + answer.text()))
                .collect(Collectors.joining("\n")));
        row.add(one.withdrawnReason());
        return row;
    }
}
