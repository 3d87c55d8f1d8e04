package org.shishi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.shishi.shared.RealTime;
import org.shishi.shared.ShanghaiClock;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
class DemoClockTests {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 8);

    @Autowired
    Clock clock;

    @Autowired
    RealTime time;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void theFieldsDayIsThatOfTheReportAndRunsOnOverARestart() {
        assertThat(LocalDate.now(clock)).isEqualTo(DAY);
        var filled = jdbc.sql("select started_at from demo_start")
                .query(OffsetDateTime.class)
                .single();
        var threeDaysLater = new RealTime(Clock.fixed(filled.toInstant().plus(Duration.ofDays(3)), ShanghaiClock.ZONE));
        new DemoClock(jdbc, threeDaysLater);
        assertThat(jdbc.sql("select started_at from demo_start")
                        .query(OffsetDateTime.class)
                        .list())
                .as("a restart is no new start")
                .containsExactly(filled);
        assertThat(Duration.between(clock.instant(), time.instant()))
                .isCloseTo(
                        Duration.between(DemoClock.START.atZone(ShanghaiClock.ZONE), filled), Duration.ofMillis(200));
    }

    @Test
    void anEntryOfAnEarlierDayMovesTheClockForNobodyElse() {
        var demo = new DemoClock(jdbc, time);
        var then = LocalDateTime.of(2023, 12, 5, 10, 0);
        demo.at(then, () -> {
            assertThat(LocalDateTime.now(demo)).isEqualTo(then);
            var other = new LocalDate[1];
            var thread = new Thread(() -> other[0] = LocalDate.now(demo));
            thread.start();
            join(thread);
            assertThat(other[0]).isEqualTo(DAY);
        });
        assertThat(LocalDate.now(demo)).isEqualTo(DAY);
    }

    @Test
    void everyPageSaysTheDemosDayAndTheTrailKeepsTheRealTime() {
        var county = Visitor.signedIn(port, "county");
        assertThat(county.get("/projects").body()).contains("演示日期 2024-01-08").doesNotContain("as-of-banner");
        assertThat(Visitor.stranger(port).get("/login?lang=en").body()).contains("Demo date 2024-01-08");
        assertThat(Visitor.stranger(port).get("/login").body()).contains("演示日期 2024-01-08");
        assertThat(jdbc.sql("select max(at) from audit_entry")
                        .query(OffsetDateTime.class)
                        .single())
                .isAfter(time.now().minusHours(1));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
