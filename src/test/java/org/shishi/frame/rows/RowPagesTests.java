package org.shishi.frame.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** A long sheet is shown part by part, and none of its rows is beyond reach. */
class RowPagesTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/funding/imports/7");
    private final RowPages pages = new RowPages(request);

    @Test
    void aShortSheetIsOnePart() {
        var part = pages.of(List.of("a", "b"));
        assertThat(part.several()).isFalse();
        assertThat(part.rows()).containsExactly("a", "b");
        assertThat(pages.of(List.of()).rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 200", "2, 201, 400", "3, 401, 450", "99, 401, 450", "0, 1, 200", "x, 1, 200"})
    void eachPartHasItsRows(String asked, int first, int last) {
        request.setParameter("part", asked);
        var part = pages.of(IntStream.rangeClosed(1, 450).boxed().toList());
        assertThat(part.rows()).hasSize(last - first + 1).startsWith(first).endsWith(last);
        assertThat(part.all()).isEqualTo(450);
        assertThat(part.parts()).isEqualTo(3);
    }

    @Test
    void theAddressKeepsWhatWasAnswered() {
        request.setQueryString("unit=YUAN&part=2");
        request.setParameter("part", "2");
        var part = pages.of(Collections.nCopies(450, "x"));
        assertThat(part.next()).isEqualTo("/funding/imports/7?unit=YUAN&part=3");
        assertThat(part.before()).isEqualTo("/funding/imports/7?unit=YUAN&part=1");
        assertThat(part.here()).isEqualTo("/funding/imports/7");
    }

    @Test
    void noAddressLeadsToTheAnswerOfAForm() {
        request.setMethod("POST");
        var part = pages.of(Collections.nCopies(450, "x"));
        assertThat(part.next()).isNull();
        assertThat(part.several()).isTrue();
    }
}
