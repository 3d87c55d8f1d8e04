package org.shishi.frame.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shishi.account.Origin;
import org.shishi.frame.body.BodyTerms;
import org.shishi.frame.body.BoundedShare;
import org.shishi.frame.body.BusyAnswer;
import org.shishi.frame.body.FileDoors;
import org.shishi.frame.body.MeasuredBody;
import org.shishi.frame.body.RequestSettings;
import org.shishi.policy.Actor;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks who sends before anything reads what is sent, even for the CSRF token in a form: whoever is nobody, or may send
 * nothing here, is refused unread. Those who have not signed in share a part of the threads, so that the rest goes on.
 */
class BodyGate extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final int ALL_PERSONS = Integer.MAX_VALUE;

    private static final int PATIENCE_SECONDS = 5;

    private final RequestMatcher everybody;
    private final RequestMatcher files;
    private final RequestMatcher health;
    private final AuthenticationEntryPoint signInFirst;
    private final FileDoors doors;
    private final RequestSettings settings;
    private final DataSize largestUpload;
    private final BusyAnswer busy;
    private final BoundedShare strangers;
    private final BoundedShare persons;
    private final Semaphore atWork;

    BodyGate(
            RequestMatcher everybody,
            RequestMatcher files,
            RequestMatcher health,
            AuthenticationEntryPoint signInFirst,
            FileDoors doors,
            RequestSettings settings,
            DataSize largestUpload,
            BusyAnswer busy) {
        this.everybody = everybody;
        this.files = files;
        this.health = health;
        this.signInFirst = signInFirst;
        this.doors = doors;
        this.settings = settings;
        this.largestUpload = largestUpload;
        this.busy = busy;
        this.strangers = new BoundedShare(settings.strangersAtOnce(), settings.networkAtOnce());
        this.persons = new BoundedShare(ALL_PERSONS, settings.personAtOnce());
        this.atWork = new Semaphore(settings.strangersAtWork(), true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return health.matches(request); // a watchdog must not take a crowd for a failure
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean open = everybody.matches(request);
        boolean sends = !READING.contains(request.getMethod()) || hasBody(request);
        var network = new Origin(request.getRemoteAddr(), null).network();
        boolean file = !sends && files.matches(request);
        if (file && strangers.quiet()) {
            within(strangers, network, request, response, chain); // style and script need not know who asks
            return;
        }
        var actor = ActorAuthentication.current();
        if (actor.isPresent()) {
            if (sends) {
                expect(actor.get(), request);
            }
            within(persons, actor.get().username(), request, response, chain);
        } else if (sends && !open) {
            // unread, but for a small form of ours that came too late: that is kept, at a stranger's terms
            within(
                    strangers,
                    network,
                    request,
                    response,
                    (asked, answer) -> signInFirst.commence(
                            request, response, new InsufficientAuthenticationException("nobody sends nothing")));
        } else {
            MeasuredBody.expect(request, BodyTerms.ofStranger(settings.strangersBody()));
            within(strangers, network, request, response, file ? chain : inTurn(chain));
        }
    }

    /** What strangers ask for is begun when all of it is there, and a few at a time: the database has few connections. */
    private FilterChain inTurn(FilterChain chain) {
        return (request, response) -> {
            if (hasBody((HttpServletRequest) request)) {
                request.getParameterMap();
            }
            if (!taken(atWork)) {
                busy.answer((HttpServletRequest) request, (HttpServletResponse) response);
                return;
            }
            try {
                chain.doFilter(request, response);
            } finally {
                atWork.release();
            }
        };
    }

    private static boolean taken(Semaphore places) {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Sets what the person may send here; refuses at once who may send no file where files are taken. */
    private void expect(Actor actor, HttpServletRequest request) {
        if (ActorAuthentication.pending() != null) {
            MeasuredBody.expect(
                    request, BodyTerms.ofStranger(settings.strangersBody())); // nothing is open but small forms
            return;
        }
        var door = doors.door(request);
        if (door.isPresent()) {
            MeasuredBody.expect(request, BodyTerms.ofFile(largestUpload));
            if (!door.get().opensFor(actor)) {
                MeasuredBody.forbid(request, door.get().action());
            }
            return;
        }
        var type = type(request);
        boolean form = MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type)
                || MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type);
        MeasuredBody.expect(request, BodyTerms.ofPerson(form ? settings.form() : settings.json()));
    }

    private static @Nullable MediaType type(HttpServletRequest request) {
        try {
            return request.getContentType() == null ? null : MediaType.parseMediaType(request.getContentType());
        } catch (InvalidMediaTypeException e) {
            return null;
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private void within(
            BoundedShare share, String who, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!share.enter(who)) {
            busy.answer(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            share.leave(who);
        }
    }
}
