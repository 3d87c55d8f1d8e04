package org.shishi.funding.web;

import java.util.Arrays;
import java.util.List;
import org.shishi.funding.FundingStage;

/** The six amounts as headings, in the order in which money comes. */
final class Stages {

    private Stages() {}

    static List<String> words(Words words) {
        return Arrays.stream(FundingStage.values()).map(words::text).toList();
    }
}
