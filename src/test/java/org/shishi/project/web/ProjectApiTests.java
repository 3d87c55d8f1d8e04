package org.shishi.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Holds;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.json.JsonContent;
import org.springframework.test.json.JsonContentAssert;
import tools.jackson.databind.json.JsonMapper;

/** The ledger and its figures as programs see them, over HTTP; plan year 2031 belongs to this test. */
@WholeApplication
class ProjectApiTests {

    private static final String YEAR = "year=2031&asOf=2032-01-08";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private Visitor office;

    @BeforeEach
    void signIn() {
        office = Visitor.signedIn(port, "county");
    }

    @Test
    void aSearchHasTwelveWords() {
        var twelve =
                List.of("候", "车", "亭", "候车", "车亭", "候车亭", "hct", "houchet", "houcheting", "hc", "houche", "houcht");
        assertThat(found(twelve, "nothing-such"))
                .as("each is compared with every title")
                .isPositive();
        assertThat(found(twelve.subList(1, 12), "nothing-such")).isZero();
    }

    private int found(List<String> words, String last) {
        var q = URLEncoder.encode(String.join(" ", words) + " " + last, StandardCharsets.UTF_8);
        var answer = office.get("/api/v1/projects?year=2023&asOf=2024-01-08&q=" + q);
        return new JsonMapper()
                .readTree(answer.body())
                .at("/page/totalElements")
                .asInt();
    }

    @Test
    void aProjectIsEnteredReadAndChangedByTheVersionThatWasRead() {
        var created = office.call("POST", "/api/v1/projects", project("API-1", "候车亭", "2032-02-10"));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location")).hasValue("/api/v1/projects/API-1");
        var read = office.get("/api/v1/projects/API-1?" + YEAR);
        var tag = read.headers().firstValue("ETag").orElseThrow();
        json(read).extractingPath("$.title").isEqualTo("候车亭");
        json(read).extractingPath("$.leadUnit.name").isEqualTo("瓯南街道");
        json(read).extractingPath("$.standing").isEqualTo("FORECAST_BEFORE_FESTIVAL");
        json(read).extractingPath("$.milestones[0].name").isEqualTo("完工");
        var change = project("API-1", "候车亭三座", "2032-02-10");
        assertThat(office.call("PUT", "/api/v1/projects/API-1", change).statusCode())
                .isEqualTo(428);
        var changed = office.call("PUT", "/api/v1/projects/API-1", change, "If-Match", tag);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).isNotEqualTo(java.util.Optional.of(tag));
        assertThat(office.call("PUT", "/api/v1/projects/API-1", change, "If-Match", tag)
                        .statusCode())
                .isEqualTo(412);
        json(office.get("/api/v1/projects/API-1/timeline"))
                .extractingPath("$[0].changes[0].to")
                .isEqualTo("候车亭三座");
    }

    @Test
    @Holds("ASVS 2.3.1")
    void anIllegalStageIsAConflictThatSaysWhy() {
        var created = office.call("POST", "/api/v1/projects", project("API-2", "路灯", "2031-12-31"));
        var tag = created.headers().firstValue("ETag").orElseThrow();
        var refused = office.call("POST", "/api/v1/projects/API-2/stage", """
                {"stage":"ACCEPTED","on":"2023-01-05","reason":"测试"}\
                """, "If-Match", tag);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        json(refused).extractingPath("$.code").isEqualTo("project.stage.illegal");
        json(refused).extractingPath("$.detail").asString().contains("未开工").contains("验收");
    }

    @Test
    void wrongFieldsAreNamed() {
        var refused = office.call("POST", "/api/v1/projects", project("API-3", "水池", "2030-12-31"));
        assertThat(refused.statusCode()).isEqualTo(409);
        json(refused).extractingPath("$.errors[0].field").isEqualTo("deadline");
        assertThat(office.call("POST", "/api/v1/projects", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void theListIsFilteredSortedAndPaged() {
        office.call("POST", "/api/v1/projects", project("API-4", "学校甲", "2031-11-30"));
        office.call("POST", "/api/v1/projects", project("API-5", "学校乙", "2031-10-31"));
        var page = office.get("/api/v1/projects?" + YEAR + "&q=%E5%AD%A6%E6%A0%A1&sort=-deadline&size=1");
        json(page).extractingPath("$.content[*].code").asArray().containsExactly("API-4");
        json(page).extractingPath("$.page.totalElements").isEqualTo(2);
        var late =
                office.get("/api/v1/projects?" + YEAR + "&q=%E5%AD%A6%E6%A0%A1&timeliness=OVERDUE&stage=NOT_STARTED");
        json(late).extractingPath("$.page.totalElements").isEqualTo(2);
        assertThat(office.get("/api/v1/projects?" + YEAR + "&level=NOWHERE").statusCode())
                .isEqualTo(400);
    }

    @Test
    void theFiguresHaveThePublishedShape() {
        office.call("POST", "/api/v1/projects", project("API-6", "公厕", "2032-01-31"));
        var table = office.get("/api/v1/figures?" + YEAR + "&by=level");
        assertThat(table.body())
                .startsWith("{\"year\":2031,\"asOf\":\"2032-01-08\",\"by\":\"level\",\"rows\":[{\"key\":\"PROVINCIAL\","
                        + "\"total\":0,\"completed\":0,\"forecastBeforeFestival\":0,\"delayed\":0,\"suspended\":0},")
                .contains("\"sum\":{\"total\":");
        json(office.get("/api/v1/figures?" + YEAR + "&by=unit"))
                .extractingPath("$.rows[?(@.name == '瓯南街道')].key")
                .asArray()
                .containsExactly("331121002");
        json(office.get("/api/v1/figures/projects?" + YEAR + "&figure=FORECAST_BEFORE_FESTIVAL&key=TOWNSHIP"))
                .extractingPath("$[*].code")
                .asArray()
                .contains("API-6");
        assertThat(office.get("/api/v1/figures?" + YEAR + "&by=nothing").statusCode())
                .isEqualTo(400);
    }

    @Test
    void administratorsSeeNoProjects() {
        for (var who : new String[] {"sysadmin", "secadmin", "auditor"}) {
            var administrator = Visitor.signedIn(port, who);
            assertThat(administrator.get("/api/v1/projects?" + YEAR).statusCode())
                    .isEqualTo(403);
            assertThat(administrator.get("/api/v1/figures?" + YEAR).statusCode())
                    .isEqualTo(403);
        }
    }

    private String project(String code, String title, String deadline) {
        long unit = jdbc.sql("select id from unit where code = '331121002'")
                .query(Long.class)
                .single();
        return """
            {"code":"%s","planYear":2031,"level":"TOWNSHIP","title":"%s","leadUnitId":%d,"deadline":"%s",
             "quota":25.5,"reason":"按方案",
             "milestones":[{"name":"完工","weight":100,"plannedOn":"2031-11-30"}]}\
            """.formatted(code, title, unit, deadline);
    }

    private static JsonContentAssert json(HttpResponse<String> answer) {
        return new JsonContentAssert(new JsonContent(answer.body()));
    }
}
