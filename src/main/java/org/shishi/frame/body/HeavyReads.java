package org.shishi.frame.body;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.Busy;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.Viewpoint;
import org.shishi.shared.Work;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a few heavy reads run at once, of one person fewer, so that whoever loads a page again and again cannot take the
 * connections that the others need. A few more wait their turn; the rest is told to come again.
 */
class HeavyReads implements HandlerInterceptor {

    private static final String HELD = HeavyReads.class.getName();
    private static final int IN_LINE = 4;
    private static final int PATIENCE_SECONDS = 10;
    private static final Duration OWN_PATIENCE = Duration.ofSeconds(2);

    private final Semaphore atWork;
    private final BoundedShare line;
    private final Duration ownPatience;

    HeavyReads(int all, int ofOnePerson) {
        this(all, ofOnePerson, OWN_PATIENCE);
    }

    /**
     * @param all how many run at once; as many times {@value #IN_LINE} wait
     * @param ownPatience how long somebody waits for what they have asked for before
     */
    HeavyReads(int all, int ofOnePerson, Duration ownPatience) {
        this.ownPatience = ownPatience;
        atWork = new Semaphore(all, true);
        line = new BoundedShare(all * (1 + IN_LINE), ofOnePerson);
    }

    private record Held(String who, Work.During work) {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (request.getAttribute(HELD) != null || !isHeavy(handler, request)) {
            return true;
        }
        var who = String.valueOf(request.getRemoteUser());
        if (!line.enter(who, ownPatience)) {
            throw new Busy("frame.heavy.busy");
        }
        boolean taken = false;
        try {
            taken = atWork.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } finally {
            if (!taken) {
                line.leave(who);
            }
        }
        if (!taken) {
            throw new Busy("frame.heavy.busy");
        }
        request.setAttribute(HELD, new Held(who, Work.HEAVY.begin()));
        return true;
    }

    private static boolean isHeavy(Object handler, HttpServletRequest request) {
        if (!(handler instanceof HandlerMethod method)) {
            return false;
        }
        var ofMethod = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), HeavyRead.class);
        var mark = ofMethod == null
                ? AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), HeavyRead.class)
                : ofMethod;
        return mark != null
                && (!mark.onPastDays() || Boolean.TRUE.equals(request.getAttribute(Viewpoint.LOOKING_BACK)));
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(HELD) instanceof Held held) {
            request.removeAttribute(HELD);
            held.work().close();
            atWork.release();
            line.leave(held.who());
        }
    }
}
