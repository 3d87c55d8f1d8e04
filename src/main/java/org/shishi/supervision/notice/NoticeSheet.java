package org.shishi.supervision.notice;

import static org.shishi.supervision.common.ListSheet.column;
import static org.shishi.supervision.common.ListSheet.plain;

import java.util.List;
import org.shishi.supervision.common.ListSheet;

/** Notices as a table: the register that the import reads. */
final class NoticeSheet {

    static final ListSheet<NoticeView> SHEET = new ListSheet<>(List.of(
            plain("期号", 8, notice -> notice.issue() == 0 ? "" : "第" + notice.issue() + "期"),
            plain("文号", 20, NoticeView::number),
            plain("文种", 16, notice -> notice.kind().title()),
            column("颜色", 8, (notice, labels) -> labels.text(notice.colour())),
            plain("签发日期", 12, NoticeView::issuedOn),
            plain("交办事项", 30, NoticeView::matter),
            plain("承办单位", 20, NoticeView::unit),
            plain("项目编号", 16, NoticeView::project),
            plain("问题", 40, NoticeView::problem),
            plain("要求", 40, NoticeView::demand),
            plain("办结时限", 12, NoticeView::dueOn),
            column("状态", 12, (notice, labels) -> labels.text(notice.state())),
            column("时限情况", 20, (notice, labels) -> notice.clock().text(labels))));

    private NoticeSheet() {}
}
