package org.shishi.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Of two who enter the same at one moment, in two forms, one is let and the other is told that it is there: the checks of
 * the services see nothing yet, and the constraint behind them speaks.
 */
@WholeApplication
class AtOnceTests {

    private static final int ROUNDS = 6;
    private static final List<Integer> DONE = List.of(201, 302);
    private static final List<Integer> TOLD = List.of(409, 422);

    @LocalServerPort
    int port;

    /** Everything that the matrix has entered under a name of its own. */
    @TestFactory
    Stream<DynamicTest> ofTwoWhoEnterTheSameOneIsTold() {
        return MatrixRow.all().stream()
                .filter(row -> row.method().equals("POST") && row.body().contains("{who}"))
                .map(row -> DynamicTest.dynamicTest(row.endpoint(), () -> rush(row)));
    }

    private void rush(MatrixRow row) throws Exception {
        var who = row.expected().entrySet().stream()
                .filter(one -> DONE.contains(one.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        var visitor = Visitor.signedIn(port, who);
        visitor.token();
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                var body = row.body().replace("{who}", "rush" + round);
                Callable<Integer> send = () -> send(visitor, row.path(), body);
                var answers = new ArrayList<Integer>();
                for (var answer : pool.invokeAll(List.of(send, send))) {
                    answers.add(answer.get());
                }
                assertThat(answers).filteredOn(DONE::contains).hasSize(1);
                assertThat(answers).filteredOn(TOLD::contains).hasSize(1);
            }
        } finally {
            pool.shutdown();
        }
    }

    private static int send(Visitor visitor, String path, String body) {
        if (body.startsWith("{")) {
            return visitor.call("POST", path, body).statusCode();
        }
        var fields = new TreeMap<String, String>();
        UriComponentsBuilder.fromUriString("?" + body)
                .build()
                .getQueryParams()
                .toSingleValueMap()
                .forEach((name, value) -> fields.put(name, value == null ? "" : value));
        return visitor.post(path, fields).statusCode();
    }
}
