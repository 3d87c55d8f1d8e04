package org.shishi.frame.body;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Puts a {@link MeasuredBody} under each request, and reads what the application left of it, so that a browser that is
 * still sending gets its answer. That too is measured, and only so many threads do it; other connections are closed.
 */
class BodyMeter extends ValveBase {

    private static final int STRANGERS = 16;
    private static final int PERSONS = 32;

    private final Semaphore strangers = new Semaphore(STRANGERS);
    private final Semaphore persons = new Semaphore(PERSONS);

    BodyMeter() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var inner = request.getCoyoteRequest();
        var body = inner.getInputBuffer();
        var measured = new MeasuredBody(body, System::nanoTime);
        request.setAttribute(MeasuredBody.class.getName(), measured);
        inner.setInputBuffer(measured);
        try {
            getNext().invoke(request, response);
            if (!inner.hasExpectation() && !read(inner)) { // who waits for leave to send has sent nothing
                response.finishResponse();
                finish(inner, measured);
            }
        } finally {
            inner.setInputBuffer(body);
        }
    }

    private static boolean read(org.apache.coyote.Request inner) {
        var whole = new AtomicBoolean();
        inner.action(ActionCode.REQUEST_BODY_FULLY_READ, whole);
        return whole.get();
    }

    private void finish(org.apache.coyote.Request inner, MeasuredBody measured) {
        var threads = measured.terms().ofStranger() ? strangers : persons;
        if (measured.slow() || !threads.tryAcquire()) {
            close(inner);
            return;
        }
        try {
            inner.setInputBuffer(measured.rest());
            var nowhere = new Nowhere();
            int n;
            do {
                n = inner.doRead(nowhere);
            } while (n >= 0);
        } catch (IOException | BodyRefused e) {
            close(inner);
        } finally {
            threads.release();
        }
    }

    private static void close(org.apache.coyote.Request inner) {
        inner.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        inner.action(ActionCode.CLOSE_NOW, null);
    }

    private static final class Nowhere implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // takes whatever comes
        }
    }
}
