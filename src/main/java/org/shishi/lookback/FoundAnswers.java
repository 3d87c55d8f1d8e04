package org.shishi.lookback;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.funding.MoneyFormat;
import org.shishi.shared.record.RecordTree;

/**
 * What was found at one project: each component in the column of its name. A draft may lack what a signed answer says.
 *
 * @param quantity how much it is used, in {@code quantityUnit}; {@code extent} says so in words
 * @param maintainer who maintains it, {@code maintenancePaid} with what money
 * @param opinion what people say of it
 * @param unpaid what is still owed for it, 万元; 0 where nothing is
 */
public record FoundAnswers(
        @Nullable LocalDate lookedOn,
        @Nullable UseFound useFound,
        @Nullable BigDecimal quantity,
        String quantityUnit,
        String extent,
        String maintainer,
        String maintenancePaid,
        @Nullable QualityFound qualityFound,
        String qualityNote,
        String opinion,
        @Nullable BigDecimal unpaid,
        String note) {

    static final RecordTree<FoundAnswers> PARTS = RecordTree.of(FoundAnswers.class);

    public static final FoundAnswers NONE = new FoundAnswers(null, null, null, "", "", "", "", null, "", "", null, "");

    /** Numbers as the database keeps them, so that the same number is equal however it was written. */
    public FoundAnswers {
        quantity = kept(quantity);
        unpaid = kept(unpaid);
    }

    private static @Nullable BigDecimal kept(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(6, RoundingMode.HALF_UP);
    }

    /** The same, looked at on that day. */
    public FoundAnswers on(LocalDate day) {
        return PARTS.with(this, Map.of("lookedOn", day));
    }

    /** How much, as it is read: the number, its unit and the words. */
    public String much() {
        var number = quantity == null ? "" : MoneyFormat.plain(quantity) + " " + quantityUnit;
        return (number + " " + extent).strip();
    }

    public String unpaidText() {
        return unpaid == null ? "" : MoneyFormat.plain(unpaid);
    }

    /** What is owed is known and more than nothing. */
    public boolean owes() {
        return unpaid != null && unpaid.signum() > 0;
    }
}
