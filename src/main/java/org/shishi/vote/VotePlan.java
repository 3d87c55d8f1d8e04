package org.shishi.vote;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import java.util.List;
import org.shishi.vote.count.CountingTerms;
import org.shishi.vote.count.VotingRule;

/**
 * What is laid down about a vote before the first ballot.
 *
 * @param meeting its name, such as 青田县第十七届人民代表大会第三次会议
 * @param deputies how many are due (应到)
 * @param roll their names, one a line; empty where the body keeps the roll on paper
 */
@Embeddable
public record VotePlan(
        long bodyId,
        int planYear,
        String meeting,
        LocalDate heldOn,
        @Embedded VotingRule rule,
        int deputies,
        String roll) {

    /** The names on the roll. */
    public List<String> names() {
        return roll.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    public CountingTerms terms(int seats, List<Integer> candidates) {
        return rule.terms(seats, deputies, candidates);
    }
}
