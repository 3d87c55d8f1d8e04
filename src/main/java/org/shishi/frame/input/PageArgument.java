package org.shishi.frame.input;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads which page of a list is wanted, and never an order: Spring Data's own reading hands the name of a column from the
 * address to the query. Orders are enums of their lists.
 */
@Configuration(proxyBeanMethods = false)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private static final int USUAL_SIZE = 20;
    private static final int LARGEST_SIZE = 100;
    private static final int LAST_PAGE = 1_000_000;

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Pageable.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var said = parameter.getParameterAnnotation(PageableDefault.class);
        int usual = said == null ? USUAL_SIZE : said.size();
        return PageRequest.of(
                number(request.getParameter("page"), 0, 0, LAST_PAGE),
                number(request.getParameter("size"), usual, 1, LARGEST_SIZE));
    }

    /** What cannot be a number is not worth a refusal: the first page is shown. */
    private static int number(@Nullable String text, int usual, int least, int most) {
        if (text == null || !text.strip().matches("-?\\d{1,18}")) {
            return usual;
        }
        return (int) Math.max(least, Math.min(most, Long.parseLong(text.strip())));
    }
}
