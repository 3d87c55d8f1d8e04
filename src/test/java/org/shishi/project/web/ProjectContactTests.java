package org.shishi.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Holds;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom to ask about a project, through all that shows a field or changes it; plan year 2032 belongs to this test. */
@WholeApplication
class ProjectContactTests {

    private static final String PHONE = "13812345678";
    private static final String MASKED = "138****5678";

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
    @Holds({"ASVS 8.2.3", "GB 8.1.4.11 b"})
    void whoNeitherKeepsTheLedgerNorBelongsToTheProjectSeesThePhoneMasked() {
        create("CT-1");
        var leader = Visitor.signedIn(port, "leader");
        for (var path : new String[] {
            "/api/v1/projects/CT-1?asOf=today",
            "/projects/CT-1?asOf=today",
            "/projects/CT-1/timeline?asOf=today",
            "/api/v1/projects/CT-1/timeline",
            "/projects?year=2032&asOf=today&columns=CONTACT_PHONE",
            "/projects/export.csv?year=2032&asOf=today&columns=CONTACT_PHONE"
        }) {
            assertThat(office.get(path).body()).as(path).contains(PHONE);
            assertThat(leader.get(path).body()).as(path).contains(MASKED).doesNotContain(PHONE);
        }
        assertThat(leader.get("/projects/CT-1?asOf=today&lang=en").body()).contains("Contact person", "Contact phone");
        leader.get("/account?lang=zh-CN"); // the account remembers it
    }

    @Test
    void itIsChangedOnThePageAndLettersAreNoPhone() {
        create("CT-2");
        var form = office.get("/projects/CT-2/edit");
        assertThat(form.body())
                .contains("name=\"description.responsibility.contactPerson\"", "value=\"" + PHONE + "\"");
        var sent = typed(form);
        sent.putAll(Map.of("description.responsibility.contactPhone", "阿丁的电话", "reason", "换人"));
        var refused = office.post("/projects/CT-2/edit", sent, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("联系电话只能有数字", "阿丁的电话");
        sent.put("description.responsibility.contactPhone", "0578-6812345");
        assertThat(office.post("/projects/CT-2/edit", sent, refused).statusCode())
                .isEqualTo(302);
        assertThat(office.get("/projects/CT-2/timeline?asOf=today").body()).contains("联系电话", "0578-6812345", "换人");
    }

    @Test
    void theApiNamesItFlat() {
        var refused = office.call("POST", "/api/v1/projects", body("CT-3", "电话"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"contactPhone\"");
    }

    @Test
    void itIsSetForManyAndCopiedIntoTheNextYear() {
        create("CT-2032-4");
        var changed = office.call("POST", "/api/v1/projects/bulk", """
                {"codes":["CT-2032-4"],"contactPerson":"小吴","emptied":["CONTACT_PHONE"],"reason":"换人"}""");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(changed.body()).contains("CONTACT_PERSON", "CONTACT_PHONE");
        var copied = office.call("POST", "/api/v1/projects/copy", """
                {"codes":["CT-2032-4"],"reason":"续建"}""");
        assertThat(copied.statusCode()).as(copied.body()).isEqualTo(200);
        assertThat(office.get("/api/v1/projects/CT-2033-4?asOf=today").body())
                .contains("\"contactPerson\":\"小吴\"", "\"contactPhone\":\"\"");
    }

    private static Map<String, String> typed(HttpResponse<String> page) {
        var fields = new LinkedHashMap<String, String>();
        var form = Jsoup.parse(page.body()).select("form.form.panel").forms().get(0);
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.remove("add");
        return fields;
    }

    private void create(String code) {
        HttpResponse<String> answer = office.call("POST", "/api/v1/projects", body(code, PHONE));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private String body(String code, String phone) {
        var unit = jdbc.sql("select id from unit where name = '瓯南街道'")
                .query(Long.class)
                .single();
        return """
                {"code":"%s","planYear":2032,"level":"TOWNSHIP","title":"公园","leadUnitId":%d,"adoptedOn":"2023-01-02",
                 "deadline":"2032-11-30","contactPerson":"小丁","contactPhone":"%s"}""".formatted(code, unit, phone);
    }
}
