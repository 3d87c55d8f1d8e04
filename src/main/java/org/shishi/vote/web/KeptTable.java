package org.shishi.vote.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Level;
import org.shishi.project.promise.Kept;
import org.shishi.proposal.BodyKind;

/** What was voted, what is planned now and what is delivered, as the three columns of a project's page. */
record KeptTable(Kept kept, List<Row> rows, @Nullable Level votedLevel) {

    /**
     * One indicator.
     *
     * @param changed the decision that lets another quantity count, or empty
     * @param lessThanDecided what is missing of a larger quantity that was decided later, or empty
     */
    record Row(
            String name,
            String voted,
            String planned,
            String reached,
            String missing,
            String unit,
            String percent,
            String changed,
            String lessThanDecided) {

        public boolean less() {
            return !missing.isEmpty();
        }
    }

    /** @param body that voted; its level is that of what it voted for */
    static KeptTable of(Kept kept, @Nullable BodyKind body) {
        return new KeptTable(
                kept, kept.quantities().stream().map(KeptTable::row).toList(), level(body));
    }

    private static @Nullable Level level(@Nullable BodyKind body) {
        return body == null ? null : body == BodyKind.COUNTY_CONGRESS ? Level.COUNTY : Level.TOWNSHIP;
    }

    static Row row(Kept.Quantity one) {
        var less = one.less();
        return new Row(
                one.voted().name(),
                plain(one.voted().value()),
                plain(one.planned()),
                plain(one.reached()),
                less == null ? "" : plain(less.missing()),
                one.voted().unit(),
                less == null ? "" : Objects.toString(less.percent(), ""),
                one.change() == null ? "" : one.change().decision(),
                one.lessThanDecided().signum() == 0 ? "" : plain(one.lessThanDecided()));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "—" : number.stripTrailingZeros().toPlainString();
    }

    /** Whether it is recorded as completed, and its percent says otherwise. */
    public boolean unlike() {
        var percent = kept.project().progress().percent();
        return kept.project().stage().completed() && percent != null && percent.compareTo(new BigDecimal(100)) < 0;
    }

    public String percent() {
        return plain(kept.project().progress().percent());
    }

    /** What is planned now where it is not what was voted. */
    public boolean changed(@Nullable Object voted, @Nullable Object planned) {
        return !Objects.equals(voted, planned);
    }

    /** Whether as much money is planned now as was voted. */
    public boolean sameAmount() {
        var planned = kept.project().description().budget().investment();
        var voted = kept.voted().amount();
        return planned != null && voted != null && planned.compareTo(voted) == 0;
    }

    public String amount(@Nullable BigDecimal amount) {
        return plain(amount);
    }
}
