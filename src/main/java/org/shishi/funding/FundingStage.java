package org.shishi.funding;

import java.util.Arrays;
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

    private final String word;

    FundingStage(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<FundingStage> ofWord(String word) {
        return Arrays.stream(values()).filter(stage -> stage.word.equals(word)).findFirst();
    }

    @Override
    public String[] getCodes() {
        return new String[] {"FundingStage." + name()};
    }
}
