package org.shishi.frame;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.util.HtmlUtils;

/**
 * Speaks for the server where it refuses a request before the application sees it, such as an address with signs that no
 * address has: in our words, without the server's name.
 */
public class ServerErrors extends ErrorReportValve {

    private static final MessageSource MESSAGES = MessageFiles.all();
    /** Of a request that was not read to its end; the limit is {@code server.max-http-request-header-size}. */
    private static final int UNREAD = 400;

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
            <body><main><h1>%2$s</h1><p>%s</p><p><a href="/">%s</a></p></main></body></html>
            """;
    private static final String PROBLEM = """
            {"status":%d,"title":"%s","detail":"%s","errors":[{"field":null,"message":"%3$s"}]}""";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var locale = language(request);
        var page = ErrorCode.page(status).replace('/', '.');
        var title = HtmlUtils.htmlEscape(said(page + ".title", locale));
        var text = HtmlUtils.htmlEscape(said(status == UNREAD ? "error.unread.text" : page + ".text", locale));
        boolean api = String.valueOf(Address.asSent(request)).startsWith("/api/");
        var type = api ? "application/problem+json" : "text/html;charset=UTF-8";
        var body = api
                ? PROBLEM.formatted(status, title, text)
                : PAGE.formatted(locale.toLanguageTag(), title, text, said("error.start", locale));
        try {
            response.setContentType(type);
            response.setHeader("Content-Security-Policy", "default-src 'none'");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("the answer to a refused request could not be written", e);
        }
    }

    private static Locale language(Request request) {
        var wanted = String.valueOf(request.getHeader("Accept-Language")) + request.getHeader("Cookie");
        return wanted.startsWith("en") || wanted.contains("lang=en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private static String said(String code, Locale locale) {
        return MESSAGES.getMessage(code, null, locale);
    }

    /** Puts it into the server in place of the server's own. */
    @Configuration(proxyBeanMethods = false)
    static class InTheServer {

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorsInOurWords() {
            return server -> server.addContextCustomizers(context ->
                    ((StandardHost) context.getParent()).setErrorReportValveClass(ServerErrors.class.getName()));
        }
    }
}
