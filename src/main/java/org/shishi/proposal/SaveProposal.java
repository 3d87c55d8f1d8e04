package org.shishi.proposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody suggests (征集建议).
 *
 * @param implementer who should carry it out
 * @param amount 万元
 * @param money where it should come from
 * @param phone of the proposer, for questions; shown masked
 */
public record SaveProposal(
        String title,
        String background,
        String content,
        String implementer,
        @Nullable BigDecimal amount,
        String money,
        String feasibility,
        @Nullable LocalDate completeBy,
        String proposer,
        String phone) {}
