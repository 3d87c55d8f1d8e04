package org.shishi.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.util.ReflectionTestUtils;

/** While the disk has no room people read on, saving is refused in words, and all is well again by itself. */
@WholeApplication
class FullDiskTests {

    private static final String SESSIONS = "/api/v1/accounts/deputy2/sessions";
    private static final Pattern HANDLE = Pattern.compile("\"handle\":\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    RoomOfDatabase room;

    @TempDir
    Path data;

    private long usual;
    private Visitor reader;

    @BeforeEach
    void signIn() throws IOException {
        reader = Visitor.signedIn(port, "county");
        usual = (long) ReflectionTestUtils.getField(room, "reserve");
        Files.createDirectories(data.resolve("cluster")); // the tests' database is not the application's own
        ReflectionTestUtils.setField(room, "folder", data);
    }

    @AfterEach
    void thereIsRoomAgain() throws Exception {
        keep(usual);
    }

    @Test
    void peopleReadAndSignInAndSavingIsRefusedInWords() throws Exception {
        keep(Long.MAX_VALUE);
        assertThat(reader.get("/dashboard").statusCode()).isEqualTo(200);
        assertThat(Visitor.signedIn(port, "township").get("/reports").statusCode())
                .isEqualTo(200);
        assertThat(reader.get("/actuator/health/readiness"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200))
                .satisfies(answer -> assertThat(answer.body()).contains("READ_ONLY"));

        var refused = reader.post("/inbox/read", Map.of(), reader.get("/inbox"));
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("磁盘空间不足");

        var told = reader.call("POST", "/api/v1/inbox/read", "");
        assertThat(told.statusCode()).isEqualTo(503);
        assertThat(told.body()).contains("no-room");

        var stopped = Visitor.signedIn(port, "deputy2");
        var officer = Visitor.signedIn(port, "secadmin");
        var sessions = HANDLE.matcher(officer.get(SESSIONS).body()).results();
        assertThat(sessions.map(session -> officer.call("DELETE", SESSIONS + "/" + session.group(1), "")
                        .statusCode()))
                .as("who must not act any more is stopped at once")
                .isNotEmpty()
                .allMatch(status -> status < 300);
        assertThat(stopped.get("/account").statusCode()).isNotEqualTo(200);

        keep(usual);
        assertThat(reader.post("/inbox/read", Map.of(), reader.get("/inbox")).statusCode())
                .isEqualTo(302);
        assertThat(reader.get("/actuator/health/readiness").body()).contains("UP");
    }

    private void keep(long reserve) throws InterruptedException {
        ReflectionTestUtils.setField(room, "reserve", reserve);
        TimeUnit.MILLISECONDS.sleep(1_010); // it looks once a second
    }
}
