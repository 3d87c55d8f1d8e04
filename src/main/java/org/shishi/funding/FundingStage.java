package org.shishi.funding;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSourceResolvable;

/** How far money has come: six different amounts, never one (domain.md §1). The word is the sheets' own. */
public enum FundingStage implements MessageSourceResolvable {
    PLANNED("计划"),
    ALLOCATED("下达"),
    ARRIVED("到位"),
    APPROPRIATED("拨付"),
    PAID("支付"),
    /** Investment done: what was built, at its price. */
    DONE("完成投资");

    private static final Map<String, FundingStage> OTHERWISE =
            Map.of("下拨", ALLOCATED, "付款", PAID, "支出", PAID, "完成投资额", DONE, "投资完成", DONE);

    private final String word;

    FundingStage(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Offices say that it is done (已支付), or of what it is spoken (资金支付, 支付资金). */
    public static Optional<FundingStage> ofWord(String word) {
        var plain = word.replaceFirst("^(?:已经|已|资金)", "").replaceFirst("(?:资金|数|额)$", "");
        return Arrays.stream(values())
                .filter(stage -> stage.word.equals(word) || stage.word.equals(plain))
                .findFirst()
                .or(() -> Optional.ofNullable(OTHERWISE.get(plain)));
    }

    @Override
    public String[] getCodes() {
        return new String[] {"FundingStage." + name()};
    }
}
