package org.shishi.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WrittenCodesTests {

    @Test
    void aCodeIsFoundHoweverItIsTyped() {
        var kept = Map.of("2023-X-01", 1, "2023-x-02", 2, "2023-X-02", 3);
        assertThat(WrittenCodes.asWritten(List.of("2023-x-01", "２０２３－ｘ－０１", "2023-X-01", "2023-X-03"), kept))
                .isEqualTo(Map.of("2023-x-01", 1, "２０２３－ｘ－０１", 1, "2023-X-01", 1));
        assertThat(WrittenCodes.asWritten(List.of("2023-x-02", "2023-X-02"), kept))
                .as("the very code before one that is only meant")
                .isEqualTo(Map.of("2023-x-02", 2, "2023-X-02", 3));
        assertThat(WrittenCodes.forms(List.of("2023-x-01"))).containsExactly("2023-x-01", "2023-X-01");
    }
}
