package org.shishi.frame.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

/** How much a body may be, and how slowly it may come. */
class MeasuredBodyTests {

    private static final ApplicationBufferHandler NOWHERE = null;

    private final Queue<Arrival> arrivals = new ArrayDeque<>();
    private long now;
    private final MeasuredBody body = new MeasuredBody(new Scripted(), () -> now);

    @Test
    void whatComesSoonAndIsSmallIsRead() throws IOException {
        arrive(400, 10);
        arrive(600, 10);
        assertThat(body.doRead(NOWHERE)).isEqualTo(400);
        assertThat(body.doRead(NOWHERE)).isEqualTo(600);
        assertThat(body.doRead(NOWHERE)).isEqualTo(-1);
    }

    @Test
    void aBodyIsCountedWhileItIsReadWhateverItClaims() throws IOException {
        terms(new BodyTerms(DataSize.ofBytes(1000), Duration.ofSeconds(10), Duration.ofSeconds(3), 100));
        arrive(1000, 1);
        arrive(1, 1);
        body.doRead(NOWHERE);
        refused(HttpStatus.CONTENT_TOO_LARGE);
        refused(HttpStatus.CONTENT_TOO_LARGE); // and never goes on
    }

    @Test
    void aBodyThatDripsIsRefusedAfterAGrace() throws IOException {
        for (int second = 0; second < 3; second++) {
            arrive(1, 1000);
            assertThat(body.doRead(NOWHERE)).isEqualTo(1);
        }
        arrive(1, 1000);
        refused(HttpStatus.REQUEST_TIMEOUT);
    }

    @Test
    void aBodyThatComesAtTheRateIsRefusedWhenItTakesTooLongAsAWhole() throws IOException {
        for (int second = 0; second < 10; second++) {
            arrive(2000, 1000);
            body.doRead(NOWHERE);
        }
        arrive(2000, 1000);
        refused(HttpStatus.REQUEST_TIMEOUT);
    }

    @Test
    void silenceIsSlow() {
        arrivals.add(new Arrival(-2, 5000));
        refused(HttpStatus.REQUEST_TIMEOUT);
    }

    /** What the server does with the bytes in between is not the sender's fault. */
    @Test
    void onlyTheWaitingCounts() throws IOException {
        arrive(10, 1);
        body.doRead(NOWHERE);
        now += Duration.ofMinutes(5).toNanos();
        arrive(10, 1);
        assertThat(body.doRead(NOWHERE)).isEqualTo(10);
    }

    @Test
    void whatAnnouncesItselfAsTooLargeIsRefusedUnread() {
        var request = new MockHttpServletRequest();
        request.setContent(new byte[2000]);
        assertThatThrownBy(() -> MeasuredBody.expect(request, BodyTerms.ofPerson(DataSize.ofBytes(1999))))
                .isInstanceOfSatisfying(
                        BodyRefused.class, e -> assertThat(e.most()).isEqualTo(DataSize.ofBytes(1999)));
    }

    private void terms(BodyTerms terms) {
        var request = new MockHttpServletRequest();
        request.setAttribute(MeasuredBody.class.getName(), body);
        MeasuredBody.expect(request, terms);
    }

    private void refused(HttpStatus status) {
        assertThatThrownBy(() -> body.doRead(NOWHERE))
                .isInstanceOfSatisfying(
                        BodyRefused.class, e -> assertThat(e.status()).isEqualTo(status));
    }

    private void arrive(int bytes, int afterMillis) {
        arrivals.add(new Arrival(bytes, afterMillis));
    }

    private record Arrival(int bytes, int afterMillis) {}

    private final class Scripted implements InputBuffer {

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            var next = arrivals.poll();
            if (next == null) {
                return -1;
            }
            now += Duration.ofMillis(next.afterMillis()).toNanos();
            if (next.bytes() == -2) {
                throw new SocketTimeoutException();
            }
            return next.bytes();
        }

        @Override
        public int available() {
            return 0;
        }
    }
}
