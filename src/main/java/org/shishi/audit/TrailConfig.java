package org.shishi.audit;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TrailSettings.class)
class TrailConfig {

    /** The key is made before the first row is written. */
    @Bean
    TrailSealer trailSealer(TrailSettings settings) {
        var sealer = new TrailSealer(settings);
        sealer.makeKey();
        return sealer;
    }
}
