package org.shishi.funding.check;

import org.shishi.funding.FundingStage;
import org.springframework.context.MessageSourceResolvable;

/**
 * What does not fit together in the money of a project. The message {@code FundingCheck.<name>.said} tells it with two amounts
 * or days: what is, and what it is held against.
 */
public enum FundingCheck implements MessageSourceResolvable {
    /** The plan by source does not add up to what the ledger wants to invest in the year, or in all where the year's is not known. */
    PLAN_NOT_TOTAL,
    /** What is allocated of the fixed quota is not what the ledger announces. */
    QUOTA_NOT_PROMISED,
    PAID_BEYOND_ARRIVED,
    /** In one source for which something was allocated. */
    ARRIVED_BEYOND_ALLOCATED,
    /** Held against the plan, or the total investment where there is no plan by source. */
    ALLOCATED_BEYOND_PLAN,
    DONE_BEYOND_ARRIVED,
    /** Content or target became another, investment and quota did not, and no plan or allocation came after it. */
    SCOPE_WITHOUT_MONEY,
    /** Paid before the project started, or while it is not started. */
    PAID_BEFORE_START,
    /** The project is completed, and of its fixed quota something is left. */
    QUOTA_UNSPENT,
    /** A special bond is planned and has not arrived, and work was to be under way. */
    BOND_NOT_ARRIVED;

    /** The stage whose entries show it. */
    public FundingStage stage() {
        return switch (this) {
            case PLAN_NOT_TOTAL, SCOPE_WITHOUT_MONEY, BOND_NOT_ARRIVED -> FundingStage.PLANNED;
            case QUOTA_NOT_PROMISED, ALLOCATED_BEYOND_PLAN -> FundingStage.ALLOCATED;
            case ARRIVED_BEYOND_ALLOCATED -> FundingStage.ARRIVED;
            case DONE_BEYOND_ARRIVED -> FundingStage.DONE;
            case PAID_BEYOND_ARRIVED, PAID_BEFORE_START, QUOTA_UNSPENT -> FundingStage.PAID;
        };
    }

    @Override
    public String[] getCodes() {
        return new String[] {"FundingCheck." + name()};
    }
}
