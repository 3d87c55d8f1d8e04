package org.shishi.supervision.notice;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.SheetColumn;
import org.shishi.supervision.common.Labels;

/** Notices as a table, always in Chinese: the register that the import reads. */
final class NoticeSheet {

    static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.of("期号", 8),
            SheetColumn.of("文号", 20),
            SheetColumn.of("文种", 16),
            SheetColumn.of("颜色", 8),
            SheetColumn.of("签发日期", 12),
            SheetColumn.of("交办事项", 30),
            SheetColumn.of("承办单位", 20),
            SheetColumn.of("项目编号", 16),
            SheetColumn.of("问题", 40),
            SheetColumn.of("要求", 40),
            SheetColumn.of("办结时限", 12),
            SheetColumn.of("状态", 12),
            SheetColumn.of("时限情况", 20));

    private NoticeSheet() {}

    static List<@Nullable Object> row(NoticeView notice, Labels labels) {
        return Arrays.asList(
                notice.issue() == 0 ? "" : "第" + notice.issue() + "期",
                notice.number(),
                notice.kind().title(),
                labels.text(notice.colour()),
                notice.issuedOn(),
                notice.matter(),
                notice.unit(),
                notice.project(),
                notice.problem(),
                notice.demand(),
                notice.dueOn(),
                labels.text(notice.state()),
                notice.clock().text(labels));
    }
}
