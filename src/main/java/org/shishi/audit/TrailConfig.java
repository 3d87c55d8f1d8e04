package org.shishi.audit;

import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TrailSettings.class)
class TrailConfig {

    @Bean
    @ConditionalOnProperty("shishi.trail.heads-syslog")
    SyslogPost syslogPost(TrailSettings settings) {
        return new SyslogPost(Objects.requireNonNull(settings.headsSyslog()));
    }

    /** The key is made before the first row is written. */
    @Bean
    TrailSealer trailSealer(TrailSettings settings) {
        var sealer = new TrailSealer(settings);
        sealer.makeKey();
        return sealer;
    }
}
