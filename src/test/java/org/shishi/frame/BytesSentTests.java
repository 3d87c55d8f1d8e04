package org.shishi.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What goes over the wire to a browser that reads gzip: at a first visit with style and script, afterwards the page alone. */
@WholeApplication
class BytesSentTests {

    private static final int FIRST_VISIT = 120_000;
    private static final int FURTHER_PAGE = 15_000;

    private static final Pattern PARTS =
            Pattern.compile("(?:href|src|data-chart-library|data-charts)=\"(/[^\"]*\\.(?:css|js|svg))[#\"]");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "county,     /login",
        "leader,     /dashboard?year=2023&asOf=2024-01-08",
        "county,     /projects?year=2023",
        "county,     /projects/2023-X-01-01",
        "county,     /reports/office"
    })
    void pagesAreSmall(String who, String path) throws IOException {
        var visitor = path.equals("/login") ? Visitor.stranger(port) : Visitor.signedIn(port, who);
        var page = fetched(visitor, path);

        assertThat(page.body().length).as("the page, compressed").isLessThan(FURTHER_PAGE);
        long parts = 0;
        for (var part : parts(unpacked(page))) {
            var file = fetched(visitor, part);
            assertThat(file.statusCode()).as(part).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control"))
                    .as("how long a browser keeps " + part)
                    .hasValue("max-age=31536000");
            parts += file.body().length;
        }
        assertThat(page.body().length + parts).as("with style and script").isLessThan(FIRST_VISIT);
    }

    @ParameterizedTest
    @CsvSource({"/style.css", "/app.js", "/lib/htmx.min.js", "/lib/chart.min.js"})
    void styleAndScriptAreCompressedBeforehandForThoseWhoReadIt(String path) throws IOException {
        var visitor = Visitor.stranger(port);
        var packed = fetched(visitor, path);
        assertThat(packed.headers().firstValue("Content-Length"))
                .as("a length is known where nothing is compressed on the way")
                .hasValue(String.valueOf(packed.body().length));
        assertThat(packed.headers().allValues("Vary")).anyMatch(header -> header.contains("Accept-Encoding"));
        assertThat(unpacked(packed)).isEqualTo(visitor.get(path).body());
    }

    /** Else the length of a compressed page would tell a stranger who can make somebody open pages what the token is. */
    @Test
    void theTokenIsAnotherOneOnEveryPage() {
        var visitor = Visitor.signedIn(port, "county");
        assertThat(token(visitor)).isNotEqualTo(token(visitor));
    }

    private static String token(Visitor visitor) {
        var form = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(visitor.get("/account").body());
        assertThat(form.find()).isTrue();
        return form.group(1);
    }

    private static HttpResponse<byte[]> fetched(Visitor visitor, String path) {
        return visitor.fetch(path, "Accept-Encoding", "gzip");
    }

    private static Set<String> parts(String page) {
        var found = new LinkedHashSet<String>();
        var parts = PARTS.matcher(page);
        boolean charts = hasCharts(page);
        while (parts.find()) {
            if (charts || !parts.group().startsWith("data-")) {
                found.add(parts.group(1));
            }
        }
        assertThat(found).anyMatch(part -> part.contains("/style-"));
        return found;
    }

    private static boolean hasCharts(String page) {
        return page.contains("data-chart=");
    }

    private static String unpacked(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (var text = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
