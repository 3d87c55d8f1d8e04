package org.shishi.sheet.reading;

/** Names what the status words of real tables mean, apart from how a project stores its stage. */
public enum StatusMeaning {
    NOT_STARTED,
    PREPARING,
    UNDER_WAY,
    /** The project is finished: 已完工, 竣工. */
    COMPLETED,
    IN_USE,
    ACCEPTED,
    CLOSED,
    SUSPENDED,
    TERMINATED,
    /** The year's target is reached or exceeded: 完成任务, 超额完成, 提前完成年度任务. */
    TARGET_REACHED,
    /** 基本完成: nearly, therefore not. */
    NEARLY_DONE,
    /** What was planned for the period is done; says nothing about the whole project. */
    PERIOD_DONE,
    /** 按序时推进, 顺利推进: under way as planned. */
    ON_SCHEDULE,
    /** 慢序时, 进度滞后: under way, later than planned. */
    BEHIND,
    /** 尚未完工, 主体完工: begun, and not done. */
    PARTLY_DONE,
    /** 完成招标, 设计中: before anything is built. */
    BEFORE_WORKS
}
