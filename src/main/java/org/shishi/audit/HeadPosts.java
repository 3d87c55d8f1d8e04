package org.shishi.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shishi.shared.RealTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Sends the end of the trail to where the operator wants it known, and remembers beside the file of heads how that went. */
@Component
class HeadPosts {

    private static final Logger log = LoggerFactory.getLogger(HeadPosts.class);

    private final ObjectProvider<HeadPost> posts;
    private final Path file;
    private final JsonMapper json;
    private final RealTime time;

    HeadPosts(ObjectProvider<HeadPost> posts, TrailSettings settings, JsonMapper json, RealTime time) {
        this.posts = posts;
        var heads = settings.headsFile().toAbsolutePath();
        this.file = heads.resolveSibling(heads.getFileName() + ".posted");
        this.json = json;
        this.time = time;
    }

    /** To each place that does not have it yet; what fails is tried again with the next round. */
    void post(TrailHead head, String line) {
        var known = known();
        var now = posts.orderedStream()
                .map(post -> {
                    var before = known.getOrDefault(post.to(), HeadPosted.none(post.to()));
                    return Objects.equals(before.id(), head.id()) ? before : sent(post, head, line, before);
                })
                .toList();
        if (!now.isEmpty()) {
            keep(now);
        }
    }

    private HeadPosted sent(HeadPost post, TrailHead head, String line, HeadPosted before) {
        try {
            post.post(head, line);
            return before.sent(head, time.now());
        } catch (IOException | RuntimeException e) {
            log.error("the end of the trail cannot be sent to {}: {}", post.to(), e.getMessage());
            return before.failed(String.valueOf(e.getMessage()));
        }
    }

    /** How it went with each place. */
    List<HeadPosted> states() {
        var known = known();
        return posts.orderedStream()
                .map(post -> known.getOrDefault(post.to(), HeadPosted.none(post.to())))
                .toList();
    }

    private Map<String, HeadPosted> known() {
        try {
            var read = Files.exists(file)
                    ? Arrays.stream(json.readValue(Files.readAllBytes(file), HeadPosted[].class))
                    : Stream.<HeadPosted>empty();
            return read.collect(Collectors.toMap(HeadPosted::to, Function.identity(), (one, other) -> other));
        } catch (IOException | JacksonException e) {
            log.warn("{} cannot be read: {}", file, e.getMessage());
            return Map.of();
        }
    }

    private void keep(List<HeadPosted> states) {
        try {
            var part = Files.write(file.resolveSibling(file.getFileName() + ".part"), json.writeValueAsBytes(states));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            log.warn("{} cannot be written: {}", file, e.getMessage());
        }
    }
}
