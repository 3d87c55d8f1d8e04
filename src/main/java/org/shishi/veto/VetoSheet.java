package org.shishi.veto;

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

/** Vetoes as a sheet, always in Chinese. */
@Component
public class VetoSheet {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final String TITLE = "一票否优";
    private static final List<SheetColumn> HEAD = List.of(
            SheetColumn.of("单位", 24),
            SheetColumn.of("情形", 16),
            SheetColumn.of("事实日期", 12),
            SheetColumn.of("事实", 70),
            SheetColumn.of("状态", 14),
            SheetColumn.of("申诉截止", 12),
            SheetColumn.of("办理过程", 70));

    private final MessageSource messages;

    VetoSheet(MessageSource messages) {
        this.messages = messages;
    }

    public void write(List<VetoView> vetoes, boolean csv, Viewpoint from, OutputStream out) throws IOException {
        try (var sheet = csv ? SheetWriter.csv(out) : SheetWriter.xlsx(out)) {
            var heading = from.year() + "年民生实事" + TITLE;
            sheet.sheet(new SheetHead(TITLE, List.of(heading, "截至" + from.asOf()), HEAD, 1));
            for (var one : vetoes) {
                sheet.row(row(one));
            }
            sheet.finish();
        }
    }

    private List<@Nullable Object> row(VetoView one) {
        var row = new ArrayList<@Nullable Object>();
        row.add(one.fact().unit());
        row.add(messages.getMessage(one.fact().ground(), CHINESE));
        row.add(one.fact().on());
        row.add(one.fact().words(messages, CHINESE));
        row.add(messages.getMessage(one.state(), CHINESE));
        row.add(one.appealUntil());
        row.add(one.steps().stream()
                .map(step ->
                        step.on() + " " + step.by() + messages.getMessage(step.verb(), CHINESE) + "：" + step.reason())
                .collect(Collectors.joining("\n")));
        return row;
    }
}
