package org.shishi.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Statements;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger's pages over HTTP; plan year 2030 belongs to this test. */
@WholeApplication
class ProjectPagesTests {

    private static final Pattern HIDDEN = Pattern.compile("name=\"(version|record)\" value=\"(\\d+)\"");

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
    void twoCharactersAreFound() {
        var page = office.get("/projects?year=2023&asOf=2024-01-08&q=%E5%80%99%E8%BD%A6"); // 候车
        assertThat(page.body()).contains("候车").contains("项目（3）");
    }

    @Test
    void thePublishedFiguresAreTheirRows() {
        assertThat(heading("")).isEqualTo("项目（222）");
        assertThat(heading("&level=PROVINCIAL&level=MUNICIPAL")).isEqualTo("项目（107）");
        assertThat(heading("&timeliness=COMPLETED&level=TOWNSHIP")).isEqualTo("项目（56）");
        assertThat(heading("&timeliness=DELAYED")).isEqualTo("项目（3）");
        assertThat(heading("&timeliness=SUSPENDED")).isEqualTo("项目（1）");
    }

    @Test
    void aPageOfAHundredRowsCostsNoMoreStatementsThanOneOfTwentyFive() {
        office.get("/projects?size=25");
        office.get("/projects?size=100");
        var few = Statements.whileNobodyWrites(jdbc, () -> office.get("/projects?size=25"));
        var many = Statements.whileNobodyWrites(jdbc, () -> office.get("/projects?size=100"));
        assertThat(many).hasSameSizeAs(few);
    }

    @Test
    void aProjectThatWasNotThereYetSaysSinceWhenItIs() {
        create("PG-1");
        var early = office.get("/projects/PG-1?asOf=2022-12-31");
        assertThat(early.statusCode()).isEqualTo(200);
        assertThat(early.body()).contains("2023-01-02").contains("这个项目还没有");
        assertThat(office.get("/projects/PG-1?asOf=2023-01-02").body()).contains("未开工");
        assertThat(office.get("/projects/PG-1?asOf=today").statusCode()).isEqualTo(200);
    }

    @Test
    void aStageThatMayNotFollowIsRefusedWithTheReasonAndKeepsWhatWasTyped() {
        create("PG-2");
        var form = office.get("/projects/PG-2/stage");
        assertThat(form.body()).contains("value=\"UNDER_WAY\"").doesNotContain("value=\"ACCEPTED\"");
        var fields = hidden(form);
        fields.putAll(Map.of("stage", "ACCEPTED", "on", "2023-02-01", "reason", "先验收"));
        var refused = office.post("/projects/PG-2/stage", fields, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("不能变为“验收”").contains("先验收");
        fields.put("stage", "UNDER_WAY");
        assertThat(office.post("/projects/PG-2/stage", fields, refused).statusCode())
                .isEqualTo(302);
    }

    @Test
    void aChangeNeedsAReasonAndKeepsWhatWasTyped() {
        create("PG-3");
        var form = office.get("/projects/PG-3/edit");
        var fields = edited(form, "PG-3", "改了名称");
        var refused = office.post("/projects/PG-3/edit", fields, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请写明原因").contains("改了名称");
        fields.put("description.term.deadline", "someday");
        fields.put("description.arrangement.leader", "长".repeat(101));
        fields.put("milestones[0].name", "未完的步骤");
        assertThat(office.post("/projects/PG-3/edit", fields, refused).body())
                .contains("someday", "改了名称", "长".repeat(101), "未完的步骤")
                .contains("id=\"description.term.deadline-error\"", "id=\"description.arrangement.leader-error\"");
    }

    @Test
    void whoChangesTheSameFieldSeesBothVersionsOfItAlone() {
        create("PG-4");
        var mine = office.get("/projects/PG-4/edit");
        var theirs = edited(mine, "PG-4", "别人的名称");
        theirs.putAll(Map.of("description.arrangement.leader", "别人的领导", "reason", "别人"));
        assertThat(office.post("/projects/PG-4/edit", theirs, mine).statusCode())
                .isEqualTo(302);
        var late = edited(mine, "PG-4", "我的名称");
        late.putAll(Map.of("reason", "我的原因", "description.wording.remark", "我的备注"));
        var conflict = office.post("/projects/PG-4/edit", late, office.get("/account"));
        assertThat(conflict.statusCode()).isEqualTo(422);
        var clashes = conflict.body()
                .substring(
                        conflict.body().indexOf("id=\"clashes\""),
                        conflict.body().indexOf("<form method=\"post\" class=\"form panel\""));
        assertThat(clashes).contains("别人的名称", "我的名称").doesNotContain("领导", "备注");
        assertThat(conflict.body()).contains("value=\"别人的领导\"").contains("我的备注");
        var again = edited(conflict, "PG-4", "我的名称");
        again.putAll(Map.of(
                "reason", "我的原因", "description.wording.remark", "我的备注", "description.arrangement.leader", "别人的领导"));
        assertThat(office.post("/projects/PG-4/edit", again, conflict).statusCode())
                .isEqualTo(302);
        assertThat(office.get("/projects/PG-4/timeline?asOf=today").body()).contains("别人的名称", "我的名称", "我的原因");
    }

    @Test
    void aMilestoneAloneIsAChangeThatOthersMayNotOverwrite() {
        create("PG-5");
        var mine = office.get("/projects/PG-5/edit");
        var theirs = edited(mine, "PG-5", "新建幼儿园");
        theirs.putAll(Map.of(
                "reason",
                "补充",
                "milestones[0].name",
                "完工",
                "milestones[0].weight",
                "100",
                "milestones[0].plannedOn",
                "2030-10-01"));
        assertThat(office.post("/projects/PG-5/edit", theirs, mine).statusCode())
                .isEqualTo(302);
        var late = edited(mine, "PG-5", "新建幼儿园");
        late.put("reason", "没有看到里程碑");
        assertThat(office.post("/projects/PG-5/edit", late, office.get("/account"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aSharedViewIsSeenByItsRoleAndDeletedByItsOwnerOnly() {
        var saved = office.call("POST", "/api/v1/saved-views", """
                {"name":"滞后项目","role":"LEADER","query":"timeliness=DELAYED"}""");
        var id = saved.body().replaceAll(".*\"id\":(\\d+).*", "$1");
        var leader = Visitor.signedIn(port, "leader");
        assertThat(leader.get("/projects").body()).contains("滞后项目");
        assertThat(leader.call("DELETE", "/api/v1/saved-views/" + id, "").statusCode())
                .isEqualTo(403);
        var finance = Visitor.signedIn(port, "finance");
        assertThat(finance.get("/projects").body()).doesNotContain("滞后项目");
        assertThat(finance.call("DELETE", "/api/v1/saved-views/" + id, "").statusCode())
                .isEqualTo(404);
        assertThat(office.call("DELETE", "/api/v1/saved-views/" + id, "").statusCode())
                .isEqualTo(204);
    }

    private String heading(String filter) {
        var body = office.get("/projects?year=2023&asOf=2024-01-08" + filter).body();
        return body.replaceAll("(?s).*<h1[^>]*>([^<]*)</h1>.*", "$1");
    }

    private void create(String code) {
        var unit = jdbc.sql("select id from unit where name = '瓯南街道'")
                .query(Long.class)
                .single();
        var answer = office.call("POST", "/api/v1/projects", """
                {"code":"%s","planYear":2030,"level":"TOWNSHIP","title":"新建幼儿园","leadUnitId":%d,"adoptedOn":"2023-01-02",
                "deadline":"2030-11-30"}""".formatted(code, unit));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private Map<String, String> edited(HttpResponse<String> form, String code, String title) {
        var unit = jdbc.sql("select id from unit where name = '瓯南街道'")
                .query(Long.class)
                .single();
        var fields = hidden(form);
        fields.putAll(Map.of(
                "code",
                code,
                "planYear",
                "2030",
                "description.level",
                "TOWNSHIP",
                "description.wording.title",
                title,
                "description.responsibility.leadUnitId",
                "" + unit,
                "description.responsibility.responsibleUnitIds",
                "" + unit,
                "description.term.adoptedOn",
                "2023-01-02",
                "description.term.deadline",
                "2030-11-30"));
        return fields;
    }

    private static Map<String, String> hidden(HttpResponse<String> form) {
        var fields = new HashMap<String, String>();
        var found = HIDDEN.matcher(form.body());
        while (found.find()) {
            fields.put(found.group(1), found.group(2));
        }
        return fields;
    }
}
