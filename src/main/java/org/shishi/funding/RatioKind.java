package org.shishi.funding;

import org.springframework.context.MessageSourceResolvable;

/**
 * What is divided by what (domain.md §6). Each is printed with its denominator in words: the message
 * {@code RatioKind.<name>.of}.
 */
public enum RatioKind implements MessageSourceResolvable {
    /** 下达率: allocated of planned. */
    ALLOCATION(FundingStage.ALLOCATED, "计划资金"),
    /** 到位率: fiscal money arrived of fiscal money planned. */
    ARRIVAL(FundingStage.ARRIVED, "计划财政资金"),
    /** 全部来源到位率: arrived of planned, whatever the source. */
    ALL_SOURCES(FundingStage.ARRIVED, "计划资金"),
    /** 拨付进度: appropriated of arrived. */
    APPROPRIATION(FundingStage.APPROPRIATED, "已到位资金"),
    /** 支付率: paid of arrived. */
    PAYMENT(FundingStage.PAID, "已到位资金"),
    /** 投资完成率: investment done of the plan of the year that was entered, not of what the ledger calls 年度计划投资. */
    INVESTMENT(FundingStage.DONE, "计划资金");

    private final FundingStage part;
    private final String denominator;

    RatioKind(FundingStage part, String denominator) {
        this.part = part;
        this.denominator = denominator;
    }

    /** What is divided. */
    public FundingStage part() {
        return part;
    }

    /** What is divided by, in the county's words. */
    public String denominator() {
        return denominator;
    }

    @Override
    public String[] getCodes() {
        return new String[] {"RatioKind." + name()};
    }
}
