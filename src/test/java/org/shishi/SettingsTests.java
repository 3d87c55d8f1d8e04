package org.shishi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Constraint;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.validation.annotation.Validated;

/** A setting that makes no sense stops the start and is named, instead of opening or closing a door silently. */
class SettingsTests {

    private static final Set<Class<?>> NUMBERS =
            Set.of(int.class, long.class, Integer.class, Long.class, Duration.class);

    @Test
    void everyNumberAndTimeHasItsLeast() {
        var unlimited = new ArrayList<String>();
        for (var settings : all()) {
            for (var field : settings.getDeclaredFields()) {
                boolean set = !Modifier.isStatic(field.getModifiers());
                if (set
                        && NUMBERS.contains(field.getType())
                        && !(isLimited(field) && settings.isAnnotationPresent(Validated.class))) {
                    unlimited.add(settings.getSimpleName() + "." + field.getName());
                }
            }
        }
        assertThat(unlimited)
                .as("write @Min or @DurationMin, and @Validated on the record")
                .isEmpty();
    }

    @Test
    void aSettingThatMakesNoSenseStopsTheStart() {
        Map.of(
                        "shishi.account.lock-after=-1", "lockAfter",
                        "shishi.account.lock-for=0s", "lockFor",
                        "shishi.default-year=1", "defaultYear",
                        "shishi.requests.person-at-once=0", "personAtOnce",
                        "spring.session.timeout=-5m", "timeout")
                .forEach((setting, named) -> new ApplicationContextRunner()
                        .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
                        .withUserConfiguration(Settings.class)
                        .withPropertyValues(setting)
                        .run(context ->
                                assertThat(context).getFailure().rootCause().hasMessageContaining(named)));
    }

    @ConfigurationPropertiesScan("org.shishi")
    static class Settings {}

    private static List<Class<?>> all() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scan.findCandidateComponents("org.shishi").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .toList();
    }

    private static boolean isLimited(Field field) {
        return Arrays.stream(field.getAnnotations())
                .anyMatch(one -> one.annotationType().isAnnotationPresent(Constraint.class));
    }
}
