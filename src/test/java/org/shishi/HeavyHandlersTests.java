package org.shishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shishi.shared.HeavyRead;
import org.shishi.testing.Holds;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever reads much waits for others who do, and nobody else does. */
@WholeApplication
class HeavyHandlersTests {

    private static final Pattern FILE =
            Pattern.compile("\\.(\\{\\w+:)?(xlsx|csv|docx|pdf)|/files/\\{kind}$|/word$|/sheet$");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Test
    void whateverMakesAFileTakesPartInTheBoundedShare() {
        var unmarked = new ArrayList<String>();
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            boolean reads = mapping.getMethodsCondition().getMethods().stream()
                    .anyMatch(method -> method.name().equals("GET"));
            mapping.getPatternValues().stream()
                    .filter(pattern ->
                            reads && FILE.matcher(pattern).find() && !handler.hasMethodAnnotation(HeavyRead.class))
                    .forEach(unmarked::add);
        });
        assertThat(unmarked).as("mark them with @HeavyRead").isEmpty();
    }

    /** There are four connections in a test, and two heavy reads at once. */
    @Test
    @Holds({"ASVS 2.4.1", "ASVS 15.2.2"})
    void whoeverExportsAgainAndAgainLeavesThePagesOfTheOthersAlone() throws Exception {
        var impatient = Visitor.signedIn(port, "county");
        var other = Visitor.signedIn(port, "leader");
        Callable<Integer> export = () -> impatient.get("/projects/export.xlsx").statusCode();
        var threads = Executors.newFixedThreadPool(12);
        try {
            var exports =
                    IntStream.range(0, 12).mapToObj(i -> threads.submit(export)).toList();
            for (int i = 0; i < 5; i++) {
                assertThat(other.get("/projects").statusCode()).isEqualTo(200);
            }
            var statuses = new ArrayList<Integer>();
            for (var one : exports) {
                statuses.add(one.get());
            }
            assertThat(statuses).contains(200).isSubsetOf(200, 503);
        } finally {
            threads.shutdownNow();
        }
    }
}
