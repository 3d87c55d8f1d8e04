package org.shishi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shishi.audit.TrailSettings.Algorithm;
import org.shishi.shared.RealTime;
import org.shishi.shared.ShanghaiClock;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.json.JsonMapper;

/** The end of the trail goes to places outside this machine, and it is known when it does not. */
class TrailHeadPostTests {

    private static final RealTime TIME = new RealTime(Clock.system(ShanghaiClock.ZONE));

    @TempDir
    Path folder;

    static HeadPosts to(TrailSettings settings, HeadPost... posts) {
        var beans = new StaticListableBeanFactory();
        Arrays.stream(posts).forEach(post -> beans.addBean(post.to(), post));
        return new HeadPosts(beans.getBeanProvider(HeadPost.class), settings, JsonMapper.shared(), TIME);
    }

    private HeadPosts to(HeadPost... posts) {
        return to(
                new TrailSettings(
                        Algorithm.SHA256,
                        null,
                        folder.resolve("key"),
                        folder.resolve("heads.jsonl"),
                        null,
                        folder,
                        null,
                        null),
                posts);
    }

    private static final class Place implements HeadPost {

        private final List<String> got = new ArrayList<>();
        private boolean away;

        @Override
        public String to() {
            return "auditor@example";
        }

        @Override
        public void post(TrailHead head, String line) throws IOException {
            if (away) {
                throw new IOException("nobody there");
            }
            got.add(line);
        }
    }

    @Test
    void eachEndIsSentOnceAndAgainWhereItFailed() {
        var place = new Place();
        to(place).post(head(1), "one");
        to(place).post(head(1), "one");
        assertThat(place.got).as("also after a restart").containsExactly("one");
        place.away = true;
        to(place).post(head(2), "two");
        assertThat(to(place).states()).singleElement().satisfies(state -> {
            assertThat(state.id()).isEqualTo(1);
            assertThat(state.fault()).isEqualTo("nobody there");
        });
        place.away = false;
        to(place).post(head(2), "two");
        assertThat(place.got).containsExactly("one", "two");
        assertThat(to(place).states()).singleElement().satisfies(state -> {
            assertThat(state.id()).isEqualTo(2);
            assertThat(state.fault()).isNull();
        });
    }

    @Test
    void syslogGetsItByUdp() throws IOException {
        try (var server = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(5_000);
            new SyslogPost(URI.create("udp://127.0.0.1:" + server.getLocalPort())).post(head(7), "{\"id\":7}");
            var packet = new DatagramPacket(new byte[500], 500);
            server.receive(packet);
            assertThat(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8))
                    .startsWith("<109>1 20")
                    .endsWith("Z - shishi - trail-head - {\"id\":7}");
        }
    }

    @Test
    void syslogByTcpTellsWhenNobodyListens() throws IOException {
        int port;
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
            new SyslogPost(URI.create("tcp://127.0.0.1:" + port)).post(head(7), "{\"id\":7}");
            try (var come = server.accept()) {
                var text = new String(come.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                var parts = text.split(" ", 2);
                assertThat(parts[1]).hasSize(Integer.parseInt(parts[0])).endsWith("{\"id\":7}");
            }
        }
        var gone = new SyslogPost(URI.create("tcp://127.0.0.1:" + port));
        assertThatThrownBy(() -> gone.post(head(8), "")).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsNoServerStopsTheStart() {
        for (var wrong : List.of("log.example", "http://log.example", "udp:///x")) {
            assertThatThrownBy(() -> new SyslogPost(URI.create(wrong))).hasMessageContaining("heads-syslog");
        }
    }

    private static TrailHead head(long id) {
        return new TrailHead(id, "ab", TIME.now(), "SHA256:x:y");
    }
}
