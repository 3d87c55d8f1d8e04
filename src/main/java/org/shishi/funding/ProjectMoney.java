package org.shishi.funding;

import java.math.BigDecimal;
import java.util.List;

/** The money of one project as of a day, by source (资金级次 and 渠道), and its sum. */
public record ProjectMoney(List<Source> sources, MoneySums sum) {

    /** What came from one tier on one channel. */
    public record Source(FundingTier tier, FundingChannel channel, MoneySums sums) {

        Source plus(Source other) {
            return new Source(tier, channel, sums.plus(other.sums));
        }

        /** What was promised, by plan or by allocation, and has not arrived. */
        public BigDecimal missing() {
            return sums.of(FundingStage.PLANNED)
                    .max(sums.of(FundingStage.ALLOCATED))
                    .subtract(sums.of(FundingStage.ARRIVED))
                    .max(BigDecimal.ZERO);
        }
    }

    static ProjectMoney of(List<Source> sources) {
        return new ProjectMoney(sources, sources.stream().map(Source::sums).reduce(MoneySums.NONE, MoneySums::plus));
    }

    /** The sources that have not come yet as they were to. */
    public List<Source> missing() {
        return sources.stream().filter(source -> source.missing().signum() > 0).toList();
    }
}
