package org.shishi.frame.body;

import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Joins the measuring of bodies to the server. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RequestSettings.class, MultipartProperties.class})
class BodyConfig implements WebMvcConfigurer {

    /** How long the server waits for the next bytes of a body; for a request's head it has {@code connection-timeout}. */
    private static final int SILENCE_MILLIS = 5_000;

    /** Where it is known whether somebody looks at a past day, and a refusal gets its surroundings. */
    private static final int BEHIND_THE_FRAME = 10;

    private final MultipartProperties files;
    private final RequestSettings settings;

    BodyConfig(MultipartProperties files, RequestSettings settings) {
        this.files = files;
        this.settings = settings;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new UploadMemoryLimit(files.getMaxRequestSize()));
        registry.addInterceptor(new HeavyReads(settings.heavyAtOnce(), settings.heavyOfPerson()))
                .order(BEHIND_THE_FRAME);
    }

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> measuredBodies() {
        return server -> {
            server.addEngineValves(new BodyMeter());
            server.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                    http.setDisableUploadTimeout(false);
                    http.setConnectionUploadTimeout(SILENCE_MILLIS);
                }
            });
        };
    }
}
