package org.shishi.vote.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.project.promise.Kept;

/** What was voted, what is planned now and what is delivered, as the three columns of a project's page. */
record KeptTable(Kept kept, List<Row> rows) {

    /**
     * One indicator.
     *
     * @param changed the decision that lets another quantity count, or empty
     */
    record Row(
            String name,
            String voted,
            String planned,
            String reached,
            String missing,
            String unit,
            String percent,
            String changed) {

        public boolean less() {
            return !missing.isEmpty();
        }
    }

    static KeptTable of(Kept kept) {
        return new KeptTable(
                kept, kept.quantities().stream().map(KeptTable::row).toList());
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
                one.change() == null ? "" : one.change().decision());
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

    public String amount(@Nullable BigDecimal amount) {
        return plain(amount);
    }
}
