package org.shishi.funding;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.context.MessageSourceResolvable;

/** Whose money it is (资金级次). Sheets write 乡级 or 乡镇级. */
public enum FundingTier implements MessageSourceResolvable {
    CENTRAL("中央"),
    PROVINCIAL("省级"),
    MUNICIPAL("市级"),
    COUNTY("县级"),
    TOWNSHIP("乡级");

    private final String word;

    FundingTier(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<FundingTier> ofWord(String word) {
        var plain = word.equals("乡镇级") || word.equals("镇级") ? TOWNSHIP.word : word.equals("中央级") ? CENTRAL.word : word;
        return Arrays.stream(values()).filter(tier -> tier.word.equals(plain)).findFirst();
    }

    @Override
    public String[] getCodes() {
        return new String[] {"FundingTier." + name()};
    }
}
