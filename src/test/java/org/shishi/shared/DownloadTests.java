package org.shishi.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.sheet.SheetColumn;
import org.shishi.sheet.SheetHead;
import org.shishi.sheet.SheetWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** Files that break off while they are written. */
class DownloadTests {

    private static final SheetHead HEAD = new SheetHead("表", List.of("表"), List.of(SheetColumn.of("编号", 20)), 0);
    private static final String END_OF_A_WORKBOOK = "PK\u0005\u0006";

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void whatFailsBeforeItsFirstRowsLeavesTheAnswerForAPage(String kind) throws IOException {
        assertThatThrownBy(() -> write(kind, 3)).isInstanceOf(IllegalStateException.class);

        assertThat(response.getContentType()).isNull();
        assertThat(response.getHeaderNames()).doesNotContain(HttpHeaders.CONTENT_DISPOSITION);
        assertThat(response.isCommitted()).isFalse();
        response.getWriter().write("what failed");
        assertThat(response.getContentAsString()).isEqualTo("what failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void whatFailsLaterIsNoWholeFile(String kind) {
        assertThatThrownBy(() -> write(kind, 20_000)).isInstanceOf(IllegalStateException.class);

        assertThat(response.getHeader(HttpHeaders.CONTENT_DISPOSITION)).contains(kind);
        assertThat(new String(response.getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .isNotEmpty()
                .doesNotContain(END_OF_A_WORKBOOK);
    }

    @Test
    void rowsForAProgramBreakOffInTheSameWay() {
        var rows = new JsonRows(JsonMapper.builder().build());
        assertThatThrownBy(() -> rows.<String>write(response, reader -> {
                    reader.accept("one");
                    throw new IllegalStateException("the source");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(response.getContentType()).isNull();
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void rowsForAProgramAreAnArray() throws IOException {
        new JsonRows(JsonMapper.builder().build()).<String>write(response, reader -> {
            reader.accept("one");
            reader.accept("two");
        });
        assertThat(response.getContentType()).isEqualTo("application/json");
        assertThat(response.getContentAsString()).isEqualTo("[\"one\",\"two\"]");
    }

    private void write(String kind, int rows) throws IOException {
        var out = Download.of(response, "表." + kind);
        try (var sheet = kind.equals("csv") ? SheetWriter.csv(out) : SheetWriter.xlsx(out)) {
            sheet.sheet(HEAD);
            for (int i = 0; i < rows; i++) {
                sheet.row(UUID.randomUUID().toString());
            }
            if (rows > 0) {
                throw new IllegalStateException("the source");
            }
            sheet.finish();
        }
    }
}
