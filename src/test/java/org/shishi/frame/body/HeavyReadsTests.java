package org.shishi.frame.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.shishi.shared.Busy;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.Viewpoint;
import org.shishi.shared.Work;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class HeavyReadsTests {

    private static final int AT_ONCE = 2;
    private static final int OF_ONE = 3;

    private final HeavyReads reads = new HeavyReads(AT_ONCE, OF_ONE);

    static class Pages {

        @HeavyRead
        public void export() {}

        @HeavyRead(onPastDays = true)
        public void list() {}

        public void show() {}
    }

    @Test
    void noMoreThanAFewRunAtOnceAndTheyAreKnownAsHeavy() throws Exception {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var works = new ArrayList<Callable<Work>>();
        for (int i = 0; i < 10; i++) {
            var request = request("person" + i);
            works.add(() -> {
                begin(request, "export");
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                var work = Work.now();
                running.decrementAndGet();
                end(request);
                return work;
            });
        }
        var people = Executors.newFixedThreadPool(works.size());
        try {
            for (var work : people.invokeAll(works)) {
                assertThat(work.get()).isEqualTo(Work.HEAVY);
            }
        } finally {
            people.shutdownNow();
        }
        assertThat(most).hasValueLessThanOrEqualTo(AT_ONCE);
    }

    @Test
    void onePersonIsToldToWaitLongBeforeTheOthersAre() throws Exception {
        var one = new HeavyReads(OF_ONE + 1, OF_ONE, Duration.ZERO);
        var begun = new ArrayList<MockHttpServletRequest>();
        for (int i = 0; i < OF_ONE; i++) {
            begun.add(request("impatient"));
            one.preHandle(begun.get(i), new MockHttpServletResponse(), handler("export"));
        }
        assertThatExceptionOfType(Busy.class)
                .isThrownBy(
                        () -> one.preHandle(request("impatient"), new MockHttpServletResponse(), handler("export")));
        var other = request("other");
        assertThat(one.preHandle(other, new MockHttpServletResponse(), handler("export")))
                .isTrue();
        begun.add(other);
        for (int i = begun.size() - 1; i >= 0; i--) {
            one.afterCompletion(begun.get(i), new MockHttpServletResponse(), handler("export"), null);
        }
        assertThat(Work.now()).isEqualTo(Work.BACKGROUND);
        assertThat(one.preHandle(request("impatient"), new MockHttpServletResponse(), handler("export")))
                .isTrue();
    }

    @Test
    void whoAsksForAsMuchAgainWaitsForTheirOwn() throws Exception {
        var one = new HeavyReads(OF_ONE + 1, OF_ONE);
        var works = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 2 * OF_ONE; i++) {
            works.add(() -> {
                var request = request("patient");
                boolean begun = one.preHandle(request, new MockHttpServletResponse(), handler("export"));
                one.afterCompletion(request, new MockHttpServletResponse(), handler("export"), null);
                return begun;
            });
        }
        var people = Executors.newFixedThreadPool(works.size());
        try {
            for (var work : people.invokeAll(works)) {
                assertThat(work.get()).isTrue();
            }
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void aListIsHeavyOnPastDaysOnlyAndAPageNever() throws Exception {
        assertThat(workOf(request("a"), "list")).isEqualTo(Work.BACKGROUND);
        assertThat(workOf(request("a"), "show")).isEqualTo(Work.BACKGROUND);
        var past = request("a");
        past.setAttribute(Viewpoint.LOOKING_BACK, true);
        assertThat(workOf(past, "list")).isEqualTo(Work.HEAVY);
    }

    private Work workOf(MockHttpServletRequest request, String method) throws Exception {
        begin(request, method);
        var work = Work.now();
        end(request);
        return work;
    }

    private void begin(MockHttpServletRequest request, String method) throws Exception {
        reads.preHandle(request, new MockHttpServletResponse(), handler(method));
    }

    private void end(MockHttpServletRequest request) {
        reads.afterCompletion(request, new MockHttpServletResponse(), request, null);
    }

    private static HandlerMethod handler(String method) throws NoSuchMethodException {
        return new HandlerMethod(new Pages(), method);
    }

    private static MockHttpServletRequest request(String who) {
        var request = new MockHttpServletRequest();
        request.setRemoteUser(who);
        return request;
    }
}
