package org.shishi.vote;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shishi.proposal.ReserveItemView;

/**
 * A candidate project (候选项目) as it stands on the ballot.
 *
 * @param number on the ballot, from 1
 * @param itemId its item of the reserve pool
 * @param amount 万元
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
        @Nullable LocalDate deadline) {

    public static Candidate of(int number, ReserveItemView item) {
        return new Candidate(
                number,
                item.id(),
                item.title(),
                item.content(),
                item.target(),
                item.leadUnitId(),
                item.amount(),
                item.deadline());
    }

    Candidate renumbered(int newNumber) {
        return new Candidate(newNumber, itemId, title, content, target, leadUnitId, amount, deadline);
    }
}
