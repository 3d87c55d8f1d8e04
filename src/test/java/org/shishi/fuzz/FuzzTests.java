package org.shishi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Holds;
import org.shishi.testing.RoughApplication;
import org.shishi.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Asks every endpoint oddly, with the same requests each time; {@code mvn test -Pfuzz} asks longer and from a seed of its
 * own, which is printed, and {@code -Dshishi.fuzz.seed=…} repeats those.
 */
@RoughApplication
class FuzzTests {

    private static final int ROUNDS = Integer.getInteger("shishi.fuzz.rounds", 3);
    private static final long SEED = seed(System.getProperty("shishi.fuzz.seed", "20240108"));
    private static final int CALLERS = 2;

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    private final Map<String, String> found = new ConcurrentSkipListMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    @Test
    @Holds({"ASVS 1.2.4", "ASVS 2.2.1", "GB 8.1.4.4 d"})
    void nothingThatIsSentBreaksTheApplication() throws Exception {
        Visitor.signedIn(port, "sysadmin").call("POST", "/api/v1/accounts", """
                {"username":"clerk","name":"Clerk","version":0}""");
        var description = Visitor.signedIn(port, "county").get("/v3/api-docs").body();
        Files.writeString(Path.of("target/api.json"), description);
        var targets = new Targets(description, handlers).all();
        System.out.printf("fuzz: %d endpoints, seed %d%n", targets.size(), SEED);
        var callers = Executors.newFixedThreadPool(CALLERS);
        var work = new ArrayList<Callable<Void>>();
        for (int i = 0; i < CALLERS; i++) {
            int part = i;
            work.add(() -> ask(targets, part));
        }
        for (var done : callers.invokeAll(work)) {
            done.get();
        }
        callers.shutdown();
        System.out.println("fuzz: answers " + statuses);
        found.forEach((fault, how) -> System.out.println("fuzz: " + fault + "\n    " + how));
        assertThat(found.keySet()).as("seed " + SEED).isEmpty();
    }

    private Void ask(List<Target> targets, int part) {
        var people = new HashMap<String, Visitor>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = part; i < targets.size(); i += CALLERS) {
                var target = targets.get(i);
                var odd = new Odd(SEED + 31L * round + target.hashCode());
                var who = odd.any(target.roles());
                var request = new OddRequests(odd).of(target);
                ask(target, request, people.computeIfAbsent(who, name -> Visitor.signedIn(port, name)));
            }
        }
        return null;
    }

    private void ask(Target target, OddRequest request, Visitor visitor) {
        try {
            var answer = visitor.send(request.by(visitor));
            synchronized (statuses) {
                statuses.merge(answer.statusCode(), 1, Integer::sum);
            }
            Manners.broken(request, answer)
                    .ifPresent(fault -> keep(fault, target, request, answer.statusCode() + " " + answer.body()));
        } catch (UncheckedIOException e) {
            keep("answer broken off", target, request, String.valueOf(e.getCause()));
        }
    }

    private static long seed(String said) {
        return said.equals("random") ? System.nanoTime() : Long.parseLong(said);
    }

    private void keep(String fault, Target target, OddRequest request, String answer) {
        found.putIfAbsent(fault + " of " + target, request + "\n -> " + shortened(answer));
    }

    private static String shortened(String body) {
        return body.substring(0, Math.min(300, body.length()));
    }
}
