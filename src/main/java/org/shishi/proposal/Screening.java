package org.shishi.proposal;

/**
 * What was found about a proposal before it may stand as a candidate.
 *
 * @param addsBurden it burdens the grassroots; with the next three the negative list, each of which forbids it
 * @param alreadyOrdered a higher level has ordered it anyway
 * @param signedBy who answers for it
 */
public record Screening(
        String publicWill,
        String necessity,
        String money,
        String land,
        String environment,
        String safety,
        boolean addsBurden,
        boolean createsDebt,
        boolean unstable,
        boolean alreadyOrdered,
        String signedBy) {

    public boolean onNegativeList() {
        return addsBurden || createsDebt || unstable || alreadyOrdered;
    }

    boolean complete() {
        return java.util.stream.Stream.of(publicWill, necessity, money, land, environment, safety, signedBy)
                .noneMatch(String::isBlank);
    }
}
