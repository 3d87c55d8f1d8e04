package org.shishi.proposal;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.record.RecordTree;

/**
 * What somebody suggests (征集建议), as it is sent and kept.
 *
 * @param implementer who should carry it out
 * @param amount 万元
 * @param money where it should come from
 * @param phone of the proposer, for questions; shown masked
 */
@Embeddable
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
        String phone) {

    private static final RecordTree<SaveProposal> PARTS = RecordTree.of(SaveProposal.class);

    SaveProposal withPhone(String shown) {
        return PARTS.with(this, Map.of("phone", shown));
    }
}
