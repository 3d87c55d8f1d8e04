package org.shishi.project.span;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.shishi.background.CheckOutcomes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares what is kept with the facts, every night and when started with {@code --spans=check}, and names what differs;
 * {@code --spans=rebuild} makes it anew.
 */
@Component
class SpanCheck implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SpanCheck.class);
    private static final String OPTION = "spans";

    private final Spans spans;
    private final List<BesideSpans> beside;
    private final CheckOutcomes outcomes;

    SpanCheck(Spans spans, List<BesideSpans> beside, CheckOutcomes outcomes) {
        this.spans = spans;
        this.beside = beside;
        this.outcomes = outcomes;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption(OPTION)) {
            return;
        }
        for (var asked : arguments.getOptionValues(OPTION)) {
            switch (asked.toLowerCase(Locale.ROOT)) {
                case "check" -> check();
                case "rebuild" -> rebuild();
                default -> throw new IllegalArgumentException("--spans=check or --spans=rebuild, not " + asked);
            }
        }
    }

    private void rebuild() {
        LOG.info("Made {} spans anew from the facts", spans.rebuild());
        beside.forEach(kept -> LOG.info("Made {} rows of {} anew", kept.rebuild(), kept.name()));
    }

    @Scheduled(cron = "0 40 2 * * *")
    @SchedulerLock(name = "span-check", lockAtMostFor = "PT2H")
    public void check() {
        spans.fold();
        var differences = spans.differences();
        var sums = spans.wrongSums();
        var others = beside.stream().flatMap(SpanCheck::compared).toList();
        var all = Stream.of(
                        differences.stream()
                                .map(one -> "Project " + one.code() + " from " + one.fromDay()
                                        + (one.kept()
                                                ? ": kept, but not given by the facts"
                                                : ": given by the facts, but not kept")),
                        sums.stream().map(day -> "The sums of " + day + " are not those of its projects"),
                        others.stream())
                .flatMap(Function.identity())
                .toList();
        if (all.isEmpty()) {
            LOG.info("What is kept of days agrees with the facts of the ledger");
        }
        all.forEach(one -> LOG.error("{}; start with --spans=rebuild", one));
        outcomes.keep("ledger", all.size(), all.isEmpty() ? "" : all.get(0));
    }

    private static Stream<String> compared(BesideSpans kept) {
        kept.fold();
        return kept.differences().stream().map(one -> kept.name() + ": " + one);
    }
}
