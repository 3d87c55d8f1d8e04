package org.shishi.crawl;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.RequestMethod;

/** Where the time of the crawl goes: what each endpoint took in all, and how often it was asked. */
final class Watch {

    private record Spent(int times, long nanos) {

        Spent and(Spent more) {
            return new Spent(times + more.times, nanos + more.nanos);
        }
    }

    private final Endpoints endpoints;
    private final Map<String, Spent> spent = new TreeMap<>();

    Watch(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    <T> T of(RequestMethod method, String path, Supplier<T> work) {
        return of(method + " " + endpoints.pattern(method, path), work);
    }

    <T> T of(String what, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            spent.merge(what, new Spent(1, System.nanoTime() - start), Spent::and);
        }
    }

    /** The most expensive first. */
    List<String> dearest() {
        return spent.entrySet().stream()
                .sorted(Comparator.comparingLong(
                        (Map.Entry<String, Spent> e) -> -e.getValue().nanos()))
                .limit(20)
                .map(e -> "%6d ms %4d × %s"
                        .formatted(
                                TimeUnit.NANOSECONDS.toMillis(e.getValue().nanos()),
                                e.getValue().times(),
                                e.getKey()))
                .toList();
    }
}
