package org.shishi.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.util.ReflectionTestUtils;

/** While the disk has no room people read on, saving is refused in words, and all is well again by itself. */
@WholeApplication
class FullDiskTests {

    @LocalServerPort
    int port;

    @Autowired
    RoomOfDatabase room;

    private long usual;
    private Visitor reader;

    @BeforeEach
    void signIn() {
        reader = Visitor.signedIn(port, "county");
        usual = (long) ReflectionTestUtils.getField(room, "reserve");
        ReflectionTestUtils.setField(room, "folder", Path.of("")); // the tests' database is not the application's own
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
