package org.shishi.frame.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTextTests {

    @Test
    void signsThatNobodySeesAreLeftOut() {
        assertThat(TypedText.of(" 瓯南\u200B街道\u0000 ")).isEqualTo("瓯南街道");
        assertThat(TypedText.of("瓯南\u000B街道")).isEqualTo("瓯南 街道");
        assertThat(TypedText.of("同意\u202E办不\u2069"))
                .as("reads from the right otherwise")
                .isEqualTo("同意办不");
        assertThat(TypedText.of("一\r\n二\t三")).isEqualTo("一\n二\t三");
    }
}
