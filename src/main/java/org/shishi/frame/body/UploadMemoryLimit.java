package org.shishi.frame.body;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.TakesFile;
import org.shishi.shared.Busy;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets only so many megabytes of uploads into the memory at once. While they come they lie on the disk; whoever finds no room
 * for what was sent waits a while, and is then told to come again.
 */
class UploadMemoryLimit implements HandlerInterceptor {

    private static final String HELD = UploadMemoryLimit.class.getName();
    private static final int PATIENCE_SECONDS = 20;

    /** Files are held as sent, as checked and as kept. */
    private static final int PART_OF_MEMORY = 8;

    private final int megabytes;
    private final Semaphore room;

    UploadMemoryLimit(DataSize largestRequest) {
        var part = DataSize.ofBytes(Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
        megabytes = (int) Math.max(largestRequest.toMegabytes() + 1, part.toMegabytes());
        room = new Semaphore(megabytes, true);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(TakesFile.class)) {
            var body = MeasuredBody.of(request);
            int needed = 1 + (int) Math.min(megabytes - 1L, body == null ? 0 : body.read() / (1024 * 1024));
            if (!room.tryAcquire(needed, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy("frame.work.busy");
            }
            request.setAttribute(HELD, needed);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(HELD) instanceof Integer held) {
            request.removeAttribute(HELD);
            room.release(held);
        }
    }
}
