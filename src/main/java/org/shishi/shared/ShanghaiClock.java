package org.shishi.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/**
 * Gives every module the same two clocks, so that a server abroad still counts days in China: the field's, which tests and the
 * demo replace, and the {@link RealTime} of everything that guards.
 */
@Configuration(proxyBeanMethods = false)
public class ShanghaiClock {

    /** The one time zone of all days and times that people see. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** A moment as it came from the database, as the clock on the wall showed it. */
    public static @Nullable OffsetDateTime onTheWall(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.atZoneSameInstant(ZONE).toOffsetDateTime();
    }

    /** Whether something had happened by the end of a day. */
    public static boolean by(@Nullable OffsetDateTime moment, LocalDate day) {
        var there = onTheWall(moment);
        return there != null && !there.toLocalDate().isAfter(day);
    }

    @Bean
    @Fallback
    Clock clock() {
        return Clock.system(ZONE);
    }

    /** What is in the past and what is to come goes by the field's clock; asked late, since constraints are read before all else. */
    @Bean
    ValidationConfigurationCustomizer daysOfTheField(ObjectProvider<Clock> clock) {
        return constraints -> constraints.clockProvider(clock::getObject);
    }

    @Bean
    RealTime realTime() {
        return new RealTime(Clock.system(ZONE));
    }
}
