package org.shishi.vote;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shishi.proposal.Goals;
import org.shishi.proposal.ReserveItemView;

/**
 * A candidate project (候选项目) as it stands on the ballot.
 *
 * @param number on the ballot, from 1
 * @param itemId its item of the reserve pool
 * @param amount 万元
 * @param indicators what is voted for in numbers
 */
@Embeddable
public record Candidate(
        int number,
        long itemId,
        String title,
        String content,
        String target,
        @Nullable Long leadUnitId,
        @Nullable BigDecimal amount,
        @Nullable LocalDate deadline,
        @Convert(converter = Goals.Lines.class) Goals indicators) {

    public Candidate {
        indicators = indicators == null ? Goals.NONE : indicators;
    }

    public static Candidate of(int number, ReserveItemView item) {
        return new Candidate(
                number,
                item.id(),
                item.title(),
                item.content(),
                item.target(),
                item.leadUnitId(),
                item.amount(),
                item.deadline(),
                item.indicators());
    }

    Candidate renumbered(int newNumber) {
        return new Candidate(newNumber, itemId, title, content, target, leadUnitId, amount, deadline, indicators);
    }
}
