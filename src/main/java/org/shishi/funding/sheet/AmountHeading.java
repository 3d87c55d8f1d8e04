package org.shishi.funding.sheet;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.funding.FundingStage;
import org.shishi.funding.FundingTier;
import org.shishi.sheet.ColumnHeading;
import org.shishi.sheet.reading.SheetText;
import org.shishi.sheet.reading.UnitSaid;

/**
 * Reads a heading together with its group as that of amounts: of which stage (下达, 支付) and of whose money (省级, 县级). What is planned,
 * needed or missing is none.
 *
 * @param group the heading above, empty for none
 * @param own without its unit
 * @param stage null where neither says it
 * @param tier null where neither says it
 */
record AmountHeading(
        String group,
        String own,
        @Nullable FundingStage stage,
        @Nullable FundingTier tier) {

    private static final int LONGEST = 40;
    private static final Pattern STAGE = Pattern.compile(
            "(?:本[月期次年季]|实际|已经?|财政|资金|项目|工程|指标)*(下达|下拨|到位|拨付|支付|付款|支出|完成投资|投资完成)(?:资金|金额|额|数|款|情况|明细)*");
    private static final Pattern OTHER_TIME = Pattern.compile("累计|上年|上月|上期|以前|历年");
    private static final Pattern DAY = Pattern.compile("(.*?)(?:日期|时间)");
    private static final Pattern DOCUMENT = Pattern.compile("(.*?)(?:文号|文件号)");

    static AmountHeading of(ColumnHeading heading) {
        var group = plain(heading.group());
        var own = plain(heading.own());
        var stage = stage(own).or(() -> stage(group)).orElse(null);
        return new AmountHeading(
                group, own, stage, tier(own).or(() -> tier(group)).orElse(null));
    }

    private static String plain(String text) {
        return UnitSaid.withoutUnit(SheetText.withoutSpaces(text));
    }

    private static Optional<FundingStage> stage(String word) {
        var match = STAGE.matcher(word);
        return word.length() <= LONGEST && match.matches() ? FundingStage.ofWord(match.group(1)) : Optional.empty();
    }

    private static Optional<FundingTier> tier(String word) {
        var said = ColumnHeading.tier(word);
        return said.isEmpty() ? Optional.empty() : FundingTier.ofWord(said).or(() -> FundingTier.ofWord(said + "级"));
    }

    /** Whether its column holds amounts of a stage or a tier that is told. */
    boolean isAmount() {
        boolean told = tier(own).isPresent() || stage(own).isPresent() || isWhole() && (stage != null || tier != null);
        return told && isOfNow();
    }

    /** Whether it is a sum of others, or the one amount of its group. */
    boolean isWhole() {
        return ColumnHeading.isWhole(own) || own.equals("资金合计") || own.equals("金额合计") || own.equals("资金总额");
    }

    boolean isOfNow() {
        return !ColumnHeading.isNotYet(group + own)
                && !OTHER_TIME.matcher(group + own).find();
    }

    /** Whether it is when the amounts of that stage were (支付日期), and of no other. */
    boolean isDayOf(@Nullable FundingStage other) {
        return isBeside(DAY, other);
    }

    boolean isDocumentOf(@Nullable FundingStage other) {
        return isBeside(DOCUMENT, other);
    }

    private boolean isBeside(Pattern kind, @Nullable FundingStage other) {
        var match = kind.matcher(own);
        if (other == null || !match.matches()) {
            return false;
        }
        return match.group(1).isEmpty()
                ? stage(group).filter(other::equals).isPresent()
                : stage(match.group(1)).filter(other::equals).isPresent();
    }
}
