package org.shishi.frame;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.shishi.shared.BrokenConstraint;
import org.shishi.shared.Busy;
import org.shishi.shared.RuleViolation;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Turns what a page's controller throws into a page; everything unexpected goes on to {@link ErrorPages}. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class PageErrors {

    private final MessageSource messages;

    PageErrors(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ModelAndView handle(RuleViolation broken, HttpServletResponse response, Locale locale) {
        boolean busy = broken instanceof Busy;
        if (busy) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Busy.RETRY_SECONDS));
        }
        var page = new ModelAndView("error/rule", busy ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.CONFLICT);
        page.addObject("reason", messages.getMessage(broken.code(), broken.args(), broken.code(), locale));
        return page;
    }

    @ExceptionHandler
    ModelAndView handle(InvalidViewpoint refused, Locale locale) {
        var page = new ModelAndView("error/400", HttpStatus.BAD_REQUEST);
        page.addObject("reason", messages.getMessage(refused.code(), new Object[] {refused.text()}, locale));
        return page;
    }

    @ExceptionHandler
    ModelAndView handle(NonTransientDataAccessException refused, HttpServletResponse response, Locale locale) {
        return handle(BrokenConstraint.of(refused).orElseThrow(() -> refused), response, locale);
    }

    @ExceptionHandler
    ModelAndView handle(ConcurrencyFailureException late) {
        return new ModelAndView("error/409", HttpStatus.CONFLICT);
    }
}
