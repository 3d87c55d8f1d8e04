package org.shishi.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.shishi.calendar.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.CompletedEventPublications;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What runs by itself. Every few minutes one node asks what is to be done: a daily job that the system slept through is made
 * up with the first round after its start, once, and not for every day that it missed.
 */
@Component
class Jobs {

    /** The longest that a lost node keeps a job from the others. */
    static final Duration LOCKED = Duration.ofMinutes(15);

    private static final String DIGEST = "digest";
    private static final Duration LEFT_OVER = Duration.ofMinutes(10);
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Digests digests;
    private final WorkingDays workingDays;
    private final IncompleteEventPublications unheard;
    private final CompletedEventPublications heard;
    private final NotifySettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    Jobs(
            Digests digests,
            WorkingDays workingDays,
            IncompleteEventPublications unheard,
            CompletedEventPublications heard,
            NotifySettings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.digests = digests;
        this.workingDays = workingDays;
        this.unheard = unheard;
        this.heard = heard;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From the hour of the digest on, on working days, until the day is done. */
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT5M")
    @SchedulerLock(name = DIGEST, lockAtMostFor = "PT15M")
    public void digest() {
        var now = LocalDateTime.now(clock);
        var today = now.toLocalDate();
        if (!digests.possible()
                || now.toLocalTime().isBefore(settings.digestAt())
                || !workingDays.isWorkingDay(today)
                || done(DIGEST, today)) {
            return;
        }
        if (digests.send(today)) {
            markDone(DIGEST, today);
        }
    }

    /** News that no listener has taken for a while: the node that should have was stopped, or the listener failed. */
    @Scheduled(initialDelayString = "PT45S", fixedDelayString = "PT5M")
    @SchedulerLock(name = "unheard-news", lockAtMostFor = "PT15M")
    public void tellAgain() {
        unheard.resubmitIncompletePublicationsOlderThan(LEFT_OVER);
        var today = LocalDate.now(clock);
        if (!done("forget-news", today)) {
            heard.deletePublicationsOlderThan(REMEMBERED);
            markDone("forget-news", today);
        }
    }

    private boolean done(String job, LocalDate today) {
        return jdbc.sql("select exists (select from job_day where job = ? and day >= ?)")
                .params(job, today)
                .query(Boolean.class)
                .single();
    }

    private void markDone(String job, LocalDate day) {
        jdbc.sql("""
                        insert into job_day (job, day, done_at) values (?, ?, ?)
                        on conflict (job) do update set day = excluded.day, done_at = excluded.done_at""").params(job, day, OffsetDateTime.now(clock)).update();
    }
}
