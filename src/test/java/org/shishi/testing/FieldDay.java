package org.shishi.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.shishi.shared.ShanghaiClock;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Profiles;

/**
 * Lets every test begin on a day of its own choice and not on the day of the run: with the demo's pages on the day on which the
 * demo begins, else on one that lies after all facts that tests enter. Registered for every test context by
 * {@code META-INF/spring.factories}; a test that wants a certain day imports {@link TestClock}.
 */
public final class FieldDay implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Clock DEMO = from("2024-01-08");
    private static final Clock LATER = from("2026-03-02");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var clock = context.getEnvironment().acceptsProfiles(Profiles.of("demo")) ? DEMO : LATER;
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("clock") && bean instanceof Clock ? clock : bean;
            }
        });
    }

    /** Nine in the morning when the first test asks; the time runs on from there. */
    private static Clock from(String day) {
        var start = LocalDate.parse(day).atTime(LocalTime.of(9, 0)).atZone(ShanghaiClock.ZONE);
        return Clock.offset(
                Clock.system(ShanghaiClock.ZONE),
                Duration.between(Clock.systemUTC().instant(), start));
    }
}
