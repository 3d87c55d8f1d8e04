package org.shishi.progress.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Statements;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a report that is sent by its form asks of the database, from the session to the message on the next page. */
@WholeApplication
class SentReportCostTests {

    /** Forms that the department's clerk may still send, of projects at work in the period. */
    private static final String FORMS = """
            select p.code, r.id as period, coalesce(p.percent, 50) as percent, array(
                select i.name from project_plan f join project_indicator i on i.plan_id = f.id where f.project_id = p.id
                order by i.position) as goals
            from project p join account a on a.username = 'department' and a.unit_id = p.lead_unit_id
            cross join lateral (
                select r.id from reporting_period r
                where r.year = 2023 and r.first_day <= coalesce(p.completed_on, date '2023-12-31') and p.adopted_on <= r.last_day
                order by r.first_day desc limit 4) r
            where p.plan_year = 2023 and p.stage <> 'SUSPENDED'
              and not exists (select from progress_report f where f.project_id = p.id and f.period_id = r.id)
            order by p.code, r.id limit 5""";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    private long last;

    @BeforeEach
    void whatIsThere() {
        last = database.sql("select coalesce(max(id), 0) from progress_report")
                .query(Long.class)
                .single();
    }

    @AfterEach
    void takeAwayWhatWasSent() {
        database.sql("delete from progress_report where id > ?").param(last).update();
    }

    @Test
    void aReportSentAsksLittle() {
        var clerk = Visitor.signedIn(port, "department");
        var all = database.sql(FORMS)
                .query((rs, n) -> Map.entry(
                        "/reports/fill/" + URLEncoder.encode(rs.getString("code"), StandardCharsets.UTF_8) + "/"
                                + rs.getLong("period"),
                        said(rs.getBigDecimal("percent").intValue(), (String[])
                                rs.getArray("goals").getArray())))
                .list();
        clerk.get(all.get(0).getKey()); // as everybody opens the form first
        var forms = all.iterator();
        var statements = Statements.afterAWrite(database, List.of("project"), () -> {
            var form = forms.next();
            return sent(clerk.post(form.getKey(), form.getValue()));
        });
        assertThat(statements).hasSizeLessThanOrEqualTo(15);
    }

    private static HttpResponse<String> sent(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Location")).hasValue("/reports");
        return answer;
    }

    private static Map<String, String> said(int percent, String[] goals) {
        var said = new HashMap<>(Map.of(
                "progress", "本期完成路基处理和路面硬化。",
                "nextStep", "继续推进主体施工。",
                "percent", String.valueOf(Math.min(99, percent)),
                "insistence", "按现场实际填报",
                "version", ""));
        for (int i = 0; i < goals.length; i++) {
            said.put("results[" + i + "].name", goals[i]);
            said.put("results[" + i + "].result", String.valueOf(5 + i));
        }
        return said;
    }
}
