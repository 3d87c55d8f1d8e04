package org.shishi.document;

import java.util.Arrays;

/** The tables that come with every document, a sheet each; made of the rows behind a placeholder. */
public enum DocumentTable {
    PROGRESS("进展情况表", "总数"),
    UNFINISHED("未完工项目表", "未完工"),
    FUNDING("资金情况表", "资金明细表"),
    FUNDING_SUMS("资金汇总表", "资金情况表"),
    ARRIVED("本期到位资金表", "本期到位资金"),
    FINDINGS("问题清单", "发现问题"),
    NOTICES("督办函件表", "督办函件"),
    VOTES("票决情况表", "票决情况表"),
    ASSESSMENTS("满意度测评表", "满意度测评表"),
    LOOK_BACKS("回头看情况表", "回头看情况表"),
    SUPERIOR_NOTICES("上级通报和表扬", "上级来文"),
    VETOES("一票否优情况表", "一票否优情况表"),
    EVALUATIONS("综合考核结果表", "综合考核结果表"),
    MONTHLY("月度工作表", "月度工作表");

    private final String title;
    private final String placeholder;

    DocumentTable(String title, String placeholder) {
        this.title = title;
        this.placeholder = placeholder;
    }

    public String title() {
        return title;
    }

    /** Whose rows it shows. */
    public String placeholder() {
        return placeholder;
    }

    static boolean isMadeOf(String placeholder) {
        return Arrays.stream(values()).anyMatch(table -> table.placeholder.equals(placeholder));
    }
}
