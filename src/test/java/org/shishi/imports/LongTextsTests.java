package org.shishi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shishi.imports.ImportFixtures.REPORT;
import static org.shishi.imports.ImportFixtures.ledgerOf;
import static org.shishi.imports.ImportFixtures.row;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.shishi.policy.Actor;
import org.shishi.project.Description;
import org.shishi.project.entry.Projects;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a sheet brings at the limit of its length can be saved again as it stands, though a browser sends each line break as two signs. */
@WholeApplication
class LongTextsTests {

    private static final String CODE = "2032-LONG-1";
    private static final String LONGEST = ("字".repeat(39) + "\n").repeat(100).substring(0, 3999) + "完";

    @LocalServerPort
    int port;

    @Autowired
    LedgerImports imports;

    @Autowired
    Projects projects;

    @Test
    void whatWasImportedIsSavedAgainUnchanged() {
        var file = ledgerOf(row(CODE)
                .with(LedgerField.TITLE, "长".repeat(300))
                .with(LedgerField.RESPONSIBLE_UNITS, "县交通运输局")
                .with(LedgerField.CONTENT, LONGEST)
                .with(LedgerField.LEADER, "名".repeat(100))
                .with(LedgerField.PROBLEM, LONGEST)
                .with(LedgerField.REMARK, LONGEST)
                .with(LedgerField.DEADLINE, LocalDate.of(2032, 12, 31))
                .with(LedgerField.START_DATE, null)
                .with(LedgerField.FORECAST, null)
                .with(LedgerField.PERCENT, null)
                .with(LedgerField.STATUS, "未开工"));
        var setup = new ImportSetup(null, null, 2032, REPORT, Map.of(), false);
        var done = imports.load(Actor.SYSTEM, file, setup, "试验", false);
        assertThat(done.applied()).as("%s", done.rows()).isTrue();
        var before = description();
        assertThat(before.wording().remark()).isEqualTo(LONGEST);
        var office = Visitor.signedIn(port, "county");
        var fields = typed(office.get("/projects/" + CODE + "/edit"));
        fields.put("reason", "原样保存");
        var saved = office.post("/projects/" + CODE + "/edit", fields);
        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(description().wording()).isEqualTo(before.wording());
        assertThat(description().arrangement()).isEqualTo(before.arrangement());
    }

    private Description description() {
        return projects.get(Actor.SYSTEM, CODE, REPORT).project().description();
    }

    private static Map<String, String> typed(HttpResponse<String> page) {
        var fields = new LinkedHashMap<String, String>();
        var form = Jsoup.parse(page.body()).select("form.form.panel").forms().get(0);
        form.formData().forEach(field -> fields.put(field.key(), field.value().replaceAll("\r?\n", "\r\n")));
        fields.remove("add");
        return fields;
    }
}
