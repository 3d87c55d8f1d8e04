package org.shishi.account.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.shishi.account.signon.SignOnRefused.Why;
import org.shishi.shared.RealTime;
import org.springframework.web.client.RestClient;

/** Nobody waits long for a provider, and few at once. */
class ProviderCallsTests {

    private final ProviderCalls calls =
            new ProviderCalls(Duration.ofMillis(300), new Semaphore(1), new RealTime(Clock.systemUTC()));

    @Test
    void aProviderThatTakesTheCallAndSaysNothingIsGivenUpAndLeftAlone() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var client = RestClient.builder().requestFactory(calls.requests()).build();
            var begun = System.nanoTime();
            assertRefused(
                    Why.DOWN,
                    () -> calls.during(() -> client.get()
                            .uri("http://127.0.0.1:" + silent.getLocalPort())
                            .retrieve()
                            .body(String.class)));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
            assertRefused(
                    Why.DOWN,
                    () -> calls.during(() -> {
                        throw new AssertionError("it is left alone");
                    }));
        }
    }

    @Test
    void whoFindsNoPlaceIsToldSo() {
        calls.during(() -> {
            assertRefused(Why.BUSY, () -> calls.during(() -> "a second one"));
            return "the first one";
        });
        assertThat(calls.during(() -> "a third one")).isEqualTo("a third one");
    }

    private static void assertRefused(Why why, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(SignOnRefused.class)
                .isThrownBy(call)
                .extracting(SignOnRefused::why)
                .isEqualTo(why);
    }
}
