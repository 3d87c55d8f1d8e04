package org.shishi.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.shishi.testing.RawRequest;
import org.shishi.testing.Visitor;

/**
 * What somebody may do to stop the others, against this machine only, each of it bounded in number and in time. The answers
 * are counted by status. Started by {@link Attacker} as a program of its own.
 */
final class Attacks {

    private static final Duration LONGEST = Duration.ofSeconds(40);
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final int PIECE = 64 * 1024;

    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, AtomicInteger> answers = new ConcurrentSkipListMap<>();
    private volatile boolean over;
    private long ends;

    Attacks(int port) {
        this.port = port;
    }

    /**
     * Attacks the port given first in the way named second until the input ends, and then prints how it was answered.
     * Headers and fields follow as the ways below want them.
     */
    public static void main(String[] args) throws IOException {
        var attacks = new Attacks(Integer.parseInt(args[0]));
        attacks.begin(args[1], Arrays.copyOfRange(args, 2, args.length));
        System.out.println(Attacker.BEGUN);
        while (System.in.read() >= 0) {
            // until whoever measures hangs up
        }
        attacks.over = true;
        System.out.println(new TreeMap<>(attacks.answers));
        Runtime.getRuntime().halt(0);
    }

    private void begin(String way, String... terms) throws IOException {
        switch (way) {
            case "slow-bodies" -> slowBodies(250);
            case "wrong-passwords" -> wrongPasswords(40);
            case "sign-ins" -> signIns(100, terms[0]);
            case "huge-json" -> hugeJson(20);
            case "huge-json-signed-in" -> hugeJson(8, terms);
            case "uploads" -> uploads(4, 10, terms[0], Path.of(terms[1]), Arrays.copyOfRange(terms, 2, terms.length));
            default -> throw new IllegalArgumentException(way);
        }
    }

    private boolean goesOn() {
        return !over && System.nanoTime() < ends;
    }

    /** Runs so many at once, each so often at the most, and returns when all of them have begun. */
    private void run(int atOnce, int times, IntConsumer attempt) {
        over = false;
        ends = System.nanoTime() + LONGEST.toNanos();
        var begun = new CountDownLatch(atOnce);
        for (int i = 0; i < atOnce; i++) {
            int one = i;
            var thread = new Thread(() -> {
                begun.countDown();
                for (int n = 0; n < times && goesOn(); n++) {
                    try {
                        attempt.accept(one);
                    } catch (RuntimeException e) {
                        count("broken off");
                    }
                }
            });
            thread.setDaemon(true);
            thread.start();
        }
        try {
            begun.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void count(String answer) {
        answers.computeIfAbsent(answer, a -> new AtomicInteger()).incrementAndGet();
    }

    private void count(int status) {
        count(status == 0 ? "broken off" : String.valueOf(status));
    }

    /** A byte a second, again and again. */
    void slowBodies(int connections) {
        run(connections, 100, i -> {
            try (var slow = new RawRequest(port).head("POST", "/login", FORM, "Content-Length: 1000")) {
                drip(slow, () -> goesOn());
                count(slow.status());
            }
        });
    }

    private static void drip(RawRequest slow, BooleanSupplier goesOn) {
        for (int n = 0; n < 20 && goesOn.getAsBoolean() && !slow.answered(); n++) {
            slow.write("u");
            pause(1000);
        }
    }

    void wrongPasswords(int atOnce) {
        var names = new AtomicInteger();
        run(atOnce, 200, i -> {
            var answer = Visitor.stranger(port).signIn("guess" + names.incrementAndGet(), "wrong");
            count(answer.headers()
                    .firstValue("Location")
                    .map(Attacks::end)
                    .orElse(String.valueOf(answer.statusCode())));
        });
    }

    /** The right password, from so many at once. */
    void signIns(int atOnce, String username) {
        run(atOnce, 3, i -> {
            var answer = Visitor.stranger(port).signIn(username, "shishi-demo");
            count(answer.headers()
                    .firstValue("Location")
                    .map(Attacks::end)
                    .orElse(String.valueOf(answer.statusCode())));
        });
    }

    private static String end(String location) {
        return location.contains("/login") ? location.substring(location.indexOf("/login")) : "welcome";
    }

    /** 300 MB of JSON, sent as fast as they are taken. */
    void hugeJson(int atOnce, String... headers) {
        run(atOnce, 20, i -> {
            var all = new ArrayList<>(List.of(headers));
            all.add("Content-Type: application/json");
            all.add(i % 2 == 0 ? "Content-Length: 300000000" : "Transfer-Encoding: chunked");
            try (var huge = new RawRequest(port).head("POST", "/api/v1/units", all.toArray(String[]::new))) {
                pour(huge, i % 2 != 0);
                count(huge.status());
            }
        });
    }

    private void pour(RawRequest huge, boolean chunked) {
        var piece = "1,".repeat(PIECE / 2);
        try {
            for (int n = 0; n < 300_000_000 / PIECE && goesOn() && !huge.answered(); n++) {
                if (chunked) {
                    huge.chunk(piece);
                } else {
                    huge.write(piece);
                }
            }
        } catch (java.io.UncheckedIOException e) {
            // closed by the server; what it said before is read all the same
        }
    }

    /** The same file again and again, by somebody who may send it; the query holds the other fields. */
    void uploads(int atOnce, int times, String path, Path file, String... headers) throws IOException {
        var body = multipart(file);
        run(atOnce, times, i -> {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Content-Type", "multipart/form-data; boundary=x")
                    .timeout(LONGEST)
                    .POST(BodyPublishers.ofByteArray(body));
            for (int h = 0; h < headers.length; h += 2) {
                request.header(headers[h], headers[h + 1]);
            }
            try {
                count(client.send(request.build(), BodyHandlers.ofString()).statusCode());
            } catch (IOException e) {
                count("broken off");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static byte[] multipart(Path file) throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(file.getFileName())
                .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(Files.readAllBytes(file));
        out.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
