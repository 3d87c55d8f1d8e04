package org.shishi.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shishi.shared.RealTime;
import org.shishi.shared.ShanghaiClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notes down each day where the trail ends, in a file of the operator's choice and in the log, which many send elsewhere, and finds
 * whether the trail still leads there: neither hashes nor seals show that its end was cut off.
 */
@Service
public class TrailHeads {

    private static final Logger log = LoggerFactory.getLogger(TrailHeads.class);

    private final Trail trail;
    private final TrailArchives archives;
    private final HeadPosts posts;
    private final Path file;
    private final JsonMapper json;
    private final RealTime time;

    TrailHeads(
            Trail trail,
            TrailArchives archives,
            HeadPosts posts,
            TrailSettings settings,
            JsonMapper json,
            RealTime time) {
        this.trail = trail;
        this.archives = archives;
        this.posts = posts;
        this.file = settings.headsFile().toAbsolutePath();
        this.json = json;
        this.time = time;
    }

    /** Once a day, also on a machine that is off at night. */
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
    void noteOnceADay() {
        try {
            var last = last();
            if (last.isEmpty()
                    || !last.get()
                            .at()
                            .atZoneSameInstant(ShanghaiClock.ZONE)
                            .toLocalDate()
                            .equals(time.today())) {
                note();
            } else {
                posts.post(last.get(), json.writeValueAsString(last.get()));
            }
        } catch (UncheckedIOException e) {
            log.error("the end of the trail cannot be noted in {}: {}", file, e.getMessage());
        }
    }

    /** Notes it down now; nothing of an empty trail, or without a key. */
    public Optional<TrailHead> note() {
        var head = trail.head();
        head.ifPresent(one -> {
            var line = json.writeValueAsString(one);
            try {
                Files.createDirectories(file.getParent());
                Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            log.info("end of the audit trail: {}", line);
            posts.post(one, line);
        });
        return head;
    }

    /** How the end was sent to the places outside this machine that the settings name. */
    public List<HeadPosted> posted() {
        return posts.states();
    }

    /** The chain with its seals, and whether it leads to each end that was noted down. */
    public Verification verify() {
        var noted = new ArrayList<TrailHead>();
        var found = trail.verify();
        for (var line : lines()) {
            try {
                noted.add(json.readValue(line, TrailHead.class));
            } catch (JacksonException e) {
                return found.leadingNowhere(noted.size(), null);
            }
        }
        var files = archives.check(noted.stream().map(TrailHead::id).collect(Collectors.toSet()));
        found = found.withFiles(files.broken(), files.fault(), files.away());
        var lost = noted.stream()
                .filter(head -> !files.isAway(head.id()) && !trail.leadsTo(head, files.hashes()))
                .findFirst();
        if (lost.isPresent()) {
            return found.leadingNowhere(noted.size(), lost.get().id());
        }
        if (noted.isEmpty()) {
            return found.leadingTo(0, null);
        }
        return found.leadingTo(noted.size(), noted.get(noted.size() - 1).at())
                .sealedWhen(noted.stream().mapToLong(TrailHead::id).min().orElseThrow());
    }

    private Optional<TrailHead> last() {
        var lines = lines();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(json.readValue(lines.get(lines.size() - 1), TrailHead.class));
    }

    private List<String> lines() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
