package org.shishi.frame;

import jakarta.servlet.DispatcherType;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shishi.frame.input.EnumWords;
import org.shishi.frame.input.FormRules;
import org.shishi.frame.input.InvalidFormStatus;
import org.shishi.frame.input.TypedDay;
import org.shishi.frame.input.TypedNumber;
import org.shishi.frame.input.TypedText;
import org.shishi.frame.input.WordLists;
import org.shishi.frame.mapping.QuickMappings;
import org.shishi.frame.markup.TemplateConfig;
import org.shishi.shared.ShanghaiClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.env.Environment;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.http.MediaType;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** Joins the frame to Spring MVC; a configurer, so that tests of one controller get the frame too. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FrameSettings.class)
@Import({ShanghaiClock.class, TemplateConfig.class})
class FrameConfig implements WebMvcConfigurer {

    private static final Logger log = LoggerFactory.getLogger(FrameConfig.class);

    private final Viewpoints viewpoints;
    private final LayoutInterceptor surroundings;
    private final Languages languages;

    FrameConfig(
            FrameSettings settings,
            Environment environment,
            Clock clock,
            ObjectProvider<AccountLanguage> accountLanguage,
            ObjectProvider<SignedIn> signedIn) {
        this.viewpoints = new Viewpoints(settings, clock);
        this.languages = new Languages(accountLanguage);
        this.surroundings =
                new LayoutInterceptor(new PageFrames(settings, environment, clock), viewpoints, languages, signedIn);
    }

    @Bean
    MessageSource messageSource() {
        return MessageFiles.all();
    }

    /** The one of two: that of htmx, which nobody needs, made Spring Boot take none. */
    @Bean
    @Primary
    static WebMvcRegistrations quickMappings() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new QuickMappings();
            }
        };
    }

    @Bean
    LocaleResolver localeResolver() {
        return languages;
    }

    @Bean
    LayoutInterceptor surroundings() {
        return surroundings;
    }

    /** In place of Spring Boot's filter, for the same dispatches. */
    @Bean
    static FilterRegistrationBean<ResourceUrlEncodingFilter> hashedAddresses() {
        var registration = new FilterRegistrationBean<ResourceUrlEncodingFilter>(new HashedAddresses());
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    /** An outage is told once, by the watch over the database; the job comes again. */
    @Bean
    ThreadPoolTaskSchedulerCustomizer jobFailures() {
        return scheduler -> scheduler.setErrorHandler(failure -> {
            if (!Failure.isOutage(failure)) {
                log.error("a job failed and will be tried again", failure);
            }
        });
    }

    @Bean
    FormRules formRules(Validator validator) {
        return new FormRules(validator);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(surroundings);
        registry.addInterceptor(new InvalidFormStatus());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewpointArgument(viewpoints));
    }

    /** The API speaks JSON and a page HTML, whatever was asked for: a refusal after the deed would help nobody. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.ignoreAcceptHeader(true).defaultContentType(MediaType.ALL);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new EnumWords());
        var dates = new DateTimeFormatterRegistrar();
        dates.setUseIsoFormat(true);
        dates.registerFormatters(registry);
        registry.addFormatterForFieldType(LocalDate.class, new TypedDay());
        registry.addConverter(new TypedText());
        registry.addConverter(new TypedNumber());
        if (registry instanceof ConversionService words) {
            registry.addConverter(new WordLists(words));
        }
    }
}
