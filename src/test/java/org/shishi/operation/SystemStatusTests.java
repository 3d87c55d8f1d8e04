package org.shishi.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shishi.background.CheckOutcomes;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.shared.RealTime;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator sees what fails, and what to do about it. */
@WholeApplication
class SystemStatusTests {

    @LocalServerPort
    int port;

    @Autowired
    SystemStatus status;

    @Autowired
    StatusWords words;

    @Autowired
    CheckOutcomes outcomes;

    @Autowired
    NightChecks nights;

    @Autowired
    RealTime time;

    @Autowired
    Gate gate;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from check_outcome").update();
        jdbc.sql("delete from background_progress where subject = 'status:test'")
                .update();
        jdbc.sql("delete from scheduled_tasks where task_name = 'no-line'").update();
        jdbc.sql("delete from event_publication where listener_id = 'status.test'")
                .update();
    }

    private StatusCheck check(String name) {
        return status.checks(Actor.SYSTEM).stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String says(String name) {
        return words.view(check(name), Locale.SIMPLIFIED_CHINESE).says();
    }

    @Test
    void eachPartSaysHowItIs() {
        assertThat(status.checks(Actor.SYSTEM))
                .extracting(StatusCheck::name)
                .containsExactlyInAnyOrder(
                        "database",
                        "clock",
                        "disk",
                        "memory",
                        "trail",
                        "ledger",
                        "work",
                        "news",
                        "sessions",
                        "reports",
                        "backups");
        assertThat(says("database")).startsWith("PostgreSQL 18");
        assertThat(says("trail")).isEqualTo("尚未核对，每天 03:10 自动核对");
    }

    @Test
    void theCheckOfTheNightIsToldWithItsTime() {
        nights.checkTrail();
        assertThat(check("trail").level()).isEqualTo(StatusLevel.OK);
        assertThat(says("trail")).matches("20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d 核对，链条完整");
    }

    @Test
    void aLedgerThatDiffersFromItsFactsComesFirstAndSaysWhatToDo() {
        outcomes.keep("ledger", 2, "Project 2023-S-001 from 2023-05-01: kept");
        var worst = words.view(status.checks(Actor.SYSTEM).get(0), Locale.SIMPLIFIED_CHINESE);
        assertThat(worst.name()).isEqualTo("ledger");
        assertThat(worst.level()).isEqualTo(StatusLevel.CRITICAL);
        assertThat(worst.says()).contains("2 处不一致，第一处：Project 2023-S-001");
        assertThat(worst.advice()).contains("--spans=rebuild");
    }

    @Test
    void aCheckThatNoLongerRunsIsToBeLookedAt() {
        outcomes.keep("trail", 0, "");
        jdbc.sql("update check_outcome set checked_at = ?")
                .param(time.now().minusHours(51))
                .update();
        assertThat(check("trail").level()).isEqualTo(StatusLevel.WARNING);
        jdbc.sql("update check_outcome set checked_at = ?")
                .param(time.now().minusHours(49))
                .update();
        assertThat(check("trail").level()).isEqualTo(StatusLevel.OK);
    }

    @Test
    void whatWaitsForANodeIsNotInterrupted() {
        jdbc.sql("""
                        insert into background_progress (subject, done, total, beat_at, line, piece)
                        values ('status:test', 0, 9, ?, 'no-line', 'status:test')""").param(time.now().minusHours(3)).update();
        jdbc.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        values ('no-line', 'status:test', now(), false, 1)""").update();
        assertThat(check("work").level()).isEqualTo(StatusLevel.OK);
        assertThat(check("work").measures()).containsEntry("waiting", 1.0).containsEntry("stalled", 0.0);
        assertThat(says("work")).contains("排队 1 个");
    }

    @Test
    void workThatFellSilentIsToldApartFromWorkUnderWay() {
        var under = check("work").measures().get("under_way");
        jdbc.sql("insert into background_progress (subject, done, total, beat_at) values ('status:test', 1, 9, ?)")
                .param(time.now().minusMinutes(3))
                .update();
        assertThat(check("work").level()).isEqualTo(StatusLevel.WARNING);
        assertThat(check("work").measures()).containsEntry("under_way", under).containsEntry("stalled", 1.0);
        jdbc.sql("update background_progress set beat_at = ? where subject = 'status:test'")
                .param(time.now())
                .update();
        assertThat(check("work").level()).isEqualTo(StatusLevel.OK);
    }

    @Test
    void newsThatNobodyTakesIsToBeLookedAtAfterAWhile() {
        var insert = jdbc.sql("""
                insert into event_publication (id, listener_id, event_type, serialized_event, publication_date)
                values (?, 'status.test', 'test', '{}', ?)""");
        insert.params(UUID.randomUUID(), time.now().minus(Duration.ofMinutes(16)))
                .update();
        assertThat(check("news").level()).isEqualTo(StatusLevel.WARNING);
        assertThat(says("news")).contains("最久 16 分钟");
    }

    @Test
    void aPartThatCannotTellFails() {
        StatusSource broken = new StatusSource() {
            @Override
            public String name() {
                return "disk";
            }

            @Override
            public StatusCheck check() {
                throw new IllegalStateException("no such folder");
            }
        };
        var told = new SystemStatus(List.of(broken), gate).checks(Actor.SYSTEM);
        assertThat(told).containsExactly(new StatusCheck("disk", StatusLevel.CRITICAL, "unknown", List.of(), Map.of()));
        assertThat(words.view(told.get(0), Locale.ENGLISH).says()).isEqualTo("Cannot be read");
    }

    @Test
    void onlyWhoRunsTheInstallationSeesIt() {
        assertThat(Visitor.signedIn(port, "sysadmin").get("/admin/status").body())
                .contains("系统状况", "数据所在磁盘剩余", "无需处理");
        assertThat(Visitor.signedIn(port, "county").get("/admin/status").statusCode())
                .isEqualTo(403);
    }

    @Test
    void prometheusReadsTheSameFigures() {
        var visitor = Visitor.signedIn(port, "sysadmin");
        visitor.get("/admin/status");
        assertThat(visitor.get("/api/v1/status/metrics").body())
                .contains(
                        "shishi_status{part=\"disk\"}",
                        "shishi_disk_free_bytes",
                        "shishi_reports_missing",
                        "shishi_requests_seconds_bucket{kind=\"page\",status=\"2xx\",le=\"0.3\"}",
                        "jvm_memory_used_bytes",
                        "hikaricp_connections_active");
    }
}
