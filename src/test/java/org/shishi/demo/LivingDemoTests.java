package org.shishi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shishi.period.ReportingPeriods;
import org.shishi.policy.Actor;
import org.shishi.progress.ProgressReports;
import org.shishi.progress.ReportFilter;
import org.shishi.progress.ReportState;
import org.shishi.supervision.notice.NoticeFilter;
import org.shishi.supervision.notice.Notices;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On the day on which the demo begins, each desk finds something that can be done. */
@WholeApplication
class LivingDemoTests {

    private static final LocalDate DAY = DemoClock.START.toLocalDate();

    @Autowired
    DemoActors actors;

    @Autowired
    ProgressReports reports;

    @Autowired
    ReportingPeriods periods;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "township, /api/v1/reports/due, 2023-Z-002-2",
        "department, /api/v1/reports/due, 2024-C-101",
        "county, /reports/office/2024-01-1, 路面已硬化九成",
        "county, /documents, 草稿",
        "inspection, /supervision/notices?year=2024, 道路硬化进度滞后",
        "inspector, /supervision/notices?year=2024, 桥梁维修加固收尾缓慢",
        "finance, /funding?year=2024, 2024",
        "congress, /proposals?year=2024, 瓯南街道滨江步道贯通",
        "deputy, /proposals?year=2024, 新增社区食堂10家",
        "leader, /projects?year=2024, 2024-S-101"
    })
    void eachDeskFindsSomethingToDo(String who, String path, String what) {
        var page = Visitor.signedIn(port, who).get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(what);
    }

    @Test
    void bothTellersMayEnterTheirCountOfTheStreetsVote() {
        long vote = jdbc.sql("select id from vote where plan_year = 2024 and meeting like '瓯南街道%'")
                .query(Long.class)
                .single();
        for (var teller : new String[] {"township", "county"}) {
            assertThat(Visitor.signedIn(port, teller)
                            .get("/votes/" + vote + "/count")
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(Visitor.signedIn(port, "department")
                        .get("/votes/" + vote + "/count")
                        .statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void whatIsConfirmedIsNotAskedForAgain() {
        var confirmed = reports.find(Actor.SYSTEM, ReportFilter.of(2024), Pageable.unpaged()).stream()
                .filter(line -> line.state() == ReportState.CONFIRMED)
                .toList();
        assertThat(confirmed).isNotEmpty();
        assertThat(reports.due(actors.clerk("县水利局"), DAY))
                .noneMatch(due -> due.project().code().equals("2024-S-102"));
        var street = reports.due(actors.clerk("瓯南街道"), DAY).stream()
                .filter(due -> due.project().code().startsWith("2023-")) // what other tests enter apart
                .toList();
        assertThat(street).anyMatch(due -> due.project().code().equals("2023-Z-002-2"));
        assertThat(street)
                .allMatch(due ->
                        due.period().id() == periods.at(DAY).orElseThrow().id());
    }

    @Test
    void theSlipsOf2024StandInEachState() {
        assertThat(notices.find(Actor.SYSTEM, NoticeFilter.of(2024, DAY), Pageable.unpaged()).stream()
                        .map(notice -> notice.state() + " " + notice.clock().overdue()))
                .contains("DRAFT false", "ISSUED true", "ISSUED false", "SIGNED false", "ANSWERED false");
    }

    @Test
    void thePublicMaySuggestSomething() {
        assertThat(Visitor.stranger(port).get("/public/proposals").body()).contains("青田县人民代表大会");
    }
}
