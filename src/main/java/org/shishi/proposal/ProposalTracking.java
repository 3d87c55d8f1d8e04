package org.shishi.proposal;

import java.util.Locale;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells proposers what became of what they sent; the code is all that they need, and all that lets anybody ask. */
@Service
@Transactional(readOnly = true)
public class ProposalTracking {

    private final ProposalRepository proposals;
    private final ReserveItemRepository reserve;

    ProposalTracking(ProposalRepository proposals, ReserveItemRepository reserve) {
        this.proposals = proposals;
        this.reserve = reserve;
    }

    /** Refuses a code that nobody was given; a merged proposal is followed to where it went. */
    public ProposalTrack track(String code) {
        var one = proposals
                .findByCode(code.strip().toUpperCase(Locale.ROOT))
                .orElseThrow(() -> RuleViolation.at("code", "proposal.code.unknown"));
        var whole = one;
        for (var next = whole.mergedInto(); next != null; next = whole.mergedInto()) {
            whole = proposals.findById(next).orElseThrow();
        }
        var itemId = whole.itemId();
        var item = itemId == null
                ? ""
                : reserve.findById(itemId).orElseThrow().view().state().name();
        return new ProposalTrack(
                one.code(), one.title(), one.submittedAt().toLocalDate(), one.state(), one.outcome(), item);
    }
}
