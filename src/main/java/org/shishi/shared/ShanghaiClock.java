package org.shishi.shared;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives every module the same clock, so that tests can stop it and a server abroad still counts days in China. */
@Configuration(proxyBeanMethods = false)
public class ShanghaiClock {

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
