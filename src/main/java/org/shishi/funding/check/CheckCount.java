package org.shishi.funding.check;

/** How many findings of a kind there are: those that wait for an explanation, and those that have one. */
public record CheckCount(FundingCheck kind, long open, long explained) {

    public long all() {
        return open + explained;
    }
}
