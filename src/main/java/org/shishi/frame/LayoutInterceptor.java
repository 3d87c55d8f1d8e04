package org.shishi.frame;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.Viewpoint;
import org.shishi.shared.Viewpoint.OfYear;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Lays out what the layout needs before a page's controller runs; on an error page it does without what fails. */
class LayoutInterceptor implements HandlerInterceptor {

    private static final Logger log = LoggerFactory.getLogger(LayoutInterceptor.class);

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String UNREAD = "unread";

    private final PageFrames frames;
    private final Viewpoints viewpoints;
    private final LocaleResolver languages;
    private final ObjectProvider<SignedIn> signedIn;

    LayoutInterceptor(
            PageFrames frames, Viewpoints viewpoints, LocaleResolver languages, ObjectProvider<SignedIn> signedIn) {
        this.frames = frames;
        this.viewpoints = viewpoints;
        this.languages = languages;
        this.signedIn = signedIn;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || answersData(method)) {
            return true;
        }
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            surroundError(request);
            return true;
        }
        var asked = Languages.asked(request);
        if (asked != null) {
            languages.setLocale(request, response, asked);
        }
        var navigation = describePerson(request);
        surround(request, viewpoints.remembered(request), navigation);
        var viewpoint = viewpoints.of(request);
        surround(request, viewpoint, navigation);
        if ("GET".equals(request.getMethod())) {
            viewpoints.remember(request, response, viewpoint);
            boolean dated = request.getAttribute("frame") instanceof PageFrame frame && frame.dated() && frame.past();
            request.setAttribute(Viewpoint.LOOKING_BACK, dated);
        }
        return true;
    }

    /** What a form is answered is mostly the way to another page, which has no header. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (answer == null
                || String.valueOf(answer.getViewName()).startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)) {
            return;
        }
        var source = signedIn.getIfAvailable();
        if (source != null && request.getAttribute("me") != null && request.getAttribute(UNREAD) == null) {
            request.setAttribute(UNREAD, source.unread());
        }
        takeYear(request, answer.getModel());
    }

    /** The header says the year of what the page is about; what was chosen for lists is remembered as before. */
    private static void takeYear(HttpServletRequest request, Map<String, Object> model) {
        var years = model.values().stream()
                .filter(OfYear.class::isInstance)
                .map(one -> ((OfYear) one).planYear())
                .distinct()
                .toList();
        if (years.size() == 1 && request.getAttribute("frame") instanceof PageFrame frame) {
            request.setAttribute("frame", frame.of(years.get(0)));
        }
    }

    private List<NavItem> describePerson(HttpServletRequest request) {
        var source = signedIn.getIfAvailable();
        if (source == null) {
            return List.of();
        }
        request.setAttribute("me", source.me());
        request.setAttribute("alarm", source.alarm());
        if (READING.contains(request.getMethod())) {
            request.setAttribute(UNREAD, source.unread());
        }
        var navigation = source.navigation(Address.path(request));
        request.setAttribute("navigation", navigation.isEmpty() ? null : navigation);
        return navigation;
    }

    private void surround(HttpServletRequest request, Viewpoint viewpoint, List<NavItem> navigation) {
        request.setAttribute("frame", frames.of(request, viewpoint, navigation, languages.resolveLocale(request)));
    }

    private void surroundError(HttpServletRequest request) {
        List<NavItem> navigation = List.of();
        try {
            navigation = describePerson(request);
        } catch (RuntimeException e) {
            log.debug("the error page is shown without navigation", e);
        }
        surround(request, viewpoints.remembered(request), navigation);
    }

    private static boolean answersData(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class)
                || method.hasMethodAnnotation(ResponseBody.class);
    }

    /** For answers that no controller gave: the frame without anyone signed in. */
    void surroundOutage(HttpServletRequest request) {
        request.setAttribute("me", null);
        request.setAttribute("navigation", null);
        surround(request, viewpoints.remembered(request), List.of());
    }
}
