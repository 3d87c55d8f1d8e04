package org.shishi.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextSimilarityTests {

    @Test
    void textsAreAlikeByThePairsTheyShareWhateverStandsBetween() {
        var likeness = TextSimilarity.to("新建农村公路");
        assertThat(likeness.of("新建农村公路")).isEqualTo(100);
        assertThat(likeness.of("《新建》 农村公路!")).isEqualTo(100);
        assertThat(likeness.of("改造农村公路")).as("three of five pairs each").isEqualTo(60);
        assertThat(likeness.of("便民桥")).isZero();
        assertThat(likeness.of("桥")).as("no pair at all").isZero();
        assertThat(likeness.of("")).isZero();
    }
}
