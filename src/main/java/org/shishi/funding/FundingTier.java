package org.shishi.funding;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;

/** Whose money it is (资金级次). Sheets write 乡级 or 乡镇级. */
public enum FundingTier implements MessageSourceResolvable {
    CENTRAL("中央", "中央级"),
    PROVINCIAL("省级", "省本级"),
    MUNICIPAL("市级", "市本级"),
    COUNTY("县级", "县本级"),
    TOWNSHIP("乡级", "乡镇级");

    private final String word;
    private final String other;

    FundingTier(String word, String other) {
        this.word = word;
        this.other = other;
    }

    public String word() {
        return word;
    }

    public static Optional<FundingTier> ofWord(String word) {
        var plain = word.replaceFirst("(?:财政|资金)$", "");
        return Arrays.stream(values())
                .filter(tier -> Stream.of(word, plain, plain + "级")
                        .anyMatch(said -> tier.word.equals(said)
                                || tier.other.equals(said)
                                || tier == TOWNSHIP && said.equals("镇级")))
                .findFirst();
    }

    @Override
    public String[] getCodes() {
        return new String[] {"FundingTier." + name()};
    }
}
