package org.shishi.funding.web;

import java.util.Arrays;
import java.util.List;
import org.shishi.funding.FundingStage;

/** The six amounts as headings, in the order in which money comes. */
final class StageHeadings {

    private StageHeadings() {}

    static List<String> words(FundingWords words) {
        return Arrays.stream(FundingStage.values()).map(words::text).toList();
    }
}
