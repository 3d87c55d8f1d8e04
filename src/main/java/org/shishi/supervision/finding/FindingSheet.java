package org.shishi.supervision.finding;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.sheet.SheetColumn;
import org.shishi.supervision.common.Labels;

/** Findings as a table (问题清单), always in Chinese. */
final class FindingSheet {

    static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.of("序号", 8),
            SheetColumn.of("发现日期", 12),
            SheetColumn.of("项目编号", 16),
            SheetColumn.of("项目名称", 30),
            SheetColumn.of("点位", 16),
            SheetColumn.of("问题类别", 12),
            SheetColumn.of("严重程度", 10),
            SheetColumn.of("问题描述", 40),
            SheetColumn.of("佐证", 24),
            SheetColumn.of("责任单位", 20),
            SheetColumn.of("责任领导", 12),
            SheetColumn.of("整改要求", 40),
            SheetColumn.of("整改时限", 12),
            SheetColumn.of("状态", 12),
            SheetColumn.of("反复次数", 10),
            SheetColumn.of("销号日期", 12));

    private FindingSheet() {}

    static List<@Nullable Object> row(FindingView finding, Labels labels) {
        return Arrays.asList(
                finding.id(),
                finding.foundOn(),
                finding.project(),
                finding.projectTitle(),
                finding.site(),
                labels.text(finding.category()),
                labels.text(finding.severity()),
                finding.description(),
                finding.evidence(),
                finding.unit(),
                finding.leader(),
                finding.demand(),
                finding.dueOn(),
                labels.text(finding.state()),
                finding.reopened(),
                finding.endedOn());
    }
}
