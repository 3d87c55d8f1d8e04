package org.shishi.funding.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.shishi.funding.EnterMoney;
import org.shishi.funding.FundingChannel;
import org.shishi.funding.FundingStage;
import org.shishi.funding.FundingTier;
import org.shishi.shared.InTenThousandYuan;
import org.shishi.shared.PastDay;
import org.shishi.shared.PlainSigns;
import org.shishi.shared.RuleViolation;

/**
 * One document over many projects: what they have in common, and an amount for each. Blank rows say nothing.
 *
 * @param another whether entries alike, which are there already, are others
 * @param otherYear whether projects of another year than the one looked at are meant
 */
@NullUnmarked
record BulkMoneyForm(
        @NotNull FundingStage stage,
        @NotNull FundingTier tier,
        @NotNull FundingChannel channel,
        @PastDay @NotNull LocalDate on,
        @Size(max = 60) String documentNumber,
        @Size(max = 500) String note,
        Boolean another,
        Boolean otherYear,
        List<@Valid Row> rows) {

    static final int BLANK_ROWS = 5;

    private static final Pattern A_ROW = Pattern.compile("rows\\[(\\d+)]\\.(\\w+)");

    /** A project and its amount, 万元. */
    record Row(
            @PlainSigns @Size(max = 64) String code,

            @InTenThousandYuan @Digits(integer = 12, fraction = 6)
            BigDecimal amount) {

        boolean blank() {
            return (code == null || code.isBlank()) && amount == null;
        }
    }

    BulkMoneyForm {
        rows = Objects.requireNonNullElse(rows, List.of());
    }

    static BulkMoneyForm of(
            FundingStage stage, FundingTier tier, FundingChannel channel, LocalDate on, List<Row> rows) {
        return new BulkMoneyForm(stage, tier, channel, on, "", "", false, false, rows).withMore();
    }

    BulkMoneyForm withMore() {
        var more = new ArrayList<Row>(rows);
        for (int i = 0; i < BLANK_ROWS; i++) {
            more.add(new Row("", null));
        }
        return new BulkMoneyForm(stage, tier, channel, on, documentNumber, note, another, otherYear, more);
    }

    List<EnterMoney> commands() {
        var commands = new ArrayList<EnterMoney>();
        int number = 0;
        for (var row : rows) {
            number++;
            if (row.blank()) {
                continue;
            }
            if (row.code() == null || row.code().isBlank() || row.amount() == null) {
                var lacking = row.amount() == null ? "amount" : "code";
                throw RuleViolation.at("rows[" + (number - 1) + "]." + lacking, "funding.row.incomplete", number);
            }
            commands.add(new EnterMoney(
                    row.code(),
                    stage,
                    tier,
                    channel,
                    on,
                    row.amount(),
                    Objects.requireNonNullElse(documentNumber, ""),
                    Objects.requireNonNullElse(note, ""),
                    Boolean.TRUE.equals(another)));
        }
        if (commands.isEmpty()) {
            throw RuleViolation.at("rows", "funding.row.none");
        }
        return commands;
    }

    /** Of the commands, which leave blank rows out, to the row as it stands on the page. */
    RuleViolation placed(RuleViolation broken) {
        var place = A_ROW.matcher(Objects.requireNonNullElse(broken.field(), ""));
        if (!place.matches()) {
            return broken;
        }
        int onThePage = IntStream.range(0, rows.size())
                .filter(i -> !rows.get(i).blank())
                .skip(Integer.parseInt(place.group(1)))
                .findFirst()
                .orElse(0);
        return RuleViolation.at("rows[" + onThePage + "]." + place.group(2), broken.code(), broken.args());
    }
}
