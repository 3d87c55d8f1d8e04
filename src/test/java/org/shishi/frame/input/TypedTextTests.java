package org.shishi.frame.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTextTests {

    @Test
    void signsThatNobodySeesAreLeftOut() {
        assertThat(TypedText.of(" 瓯南\u200B街道\u0000 ", false)).isEqualTo("瓯南街道");
        assertThat(TypedText.of("瓯南\u000B街道", false)).isEqualTo("瓯南 街道");
        assertThat(TypedText.of("同意\u202E办不\u2069", false))
                .as("reads from the right otherwise")
                .isEqualTo("同意办不");
        assertThat(TypedText.of("一\r\n二\t三", false)).isEqualTo("一\n二\t三");
    }

    @Test
    void aCodeOrAPhoneIsTakenInPlainSigns() {
        assertThat(TypedText.of("１３８－１２３４ ５６７８", true)).isEqualTo("138-1234 5678");
        assertThat(TypedText.of("１２", false))
                .as("any other text stays as it was typed")
                .isEqualTo("１２");
    }
}
