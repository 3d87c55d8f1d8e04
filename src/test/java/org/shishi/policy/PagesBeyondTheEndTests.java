package org.shishi.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An address may name a page that no list has; it costs what any page costs. */
@WholeApplication
class PagesBeyondTheEndTests {

    private static final List<String> READERS =
            List.of("county", "inspection", "finance", "congress", "sysadmin", "auditor");

    @LocalServerPort
    int port;

    @Test
    void noListBreaksOnAPageBeforeItsFirstOrBehindItsLast() {
        var broken = new ArrayList<String>();
        var readers = READERS.stream().collect(Collectors.toMap(who -> who, who -> Visitor.signedIn(port, who)));
        for (var row : MatrixRow.all()) {
            var reader = READERS.stream()
                    .filter(who -> row.reads() && row.expectedFor(who) == 200)
                    .findFirst();
            if (reader.isPresent() && !row.path().contains("{")) {
                for (var page : List.of("999999999", "-1")) {
                    var path = row.path() + (row.path().contains("?") ? "&" : "?") + "page=" + page;
                    if (readers.get(reader.get()).get(path).statusCode() >= 500) {
                        broken.add(path);
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
    }
}
