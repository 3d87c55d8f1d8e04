package org.shishi.progress.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.shishi.frame.RunningYear;
import org.shishi.policy.Actor;
import org.shishi.progress.sheet.ReportSheets;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.Viewpoint;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The office's pages as files; a period's can be imported again. */
@Controller
@RunningYear
@RequestMapping("/reports/office")
class OfficeExports {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final OfficeViews views;
    private final OfficeSheets sheets;
    private final ReportSheets taking;

    OfficeExports(OfficeViews views, OfficeSheets sheets, ReportSheets taking) {
        this.views = views;
        this.taking = taking;
        this.sheets = sheets;
    }

    @HeavyRead
    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> grid(Actor actor, Viewpoint from, Locale locale) throws IOException {
        var title = views.title(from, locale);
        return file(
                title + "-" + from.asOf(),
                sheets.grid(title, from, views.grid(actor, from, locale), views.words(locale)));
    }

    @HeavyRead
    @GetMapping("/{code}/export.xlsx")
    ResponseEntity<byte[]> period(Actor actor, Viewpoint from, @PathVariable String code, Locale locale)
            throws IOException {
        var id = views.id(code);
        return file("进展报送-" + code, sheets.period(actor, id, from.asOf(), views.words(locale)));
    }

    /** What is missing in the running period, to be filled in and imported. */
    @HeavyRead
    @GetMapping("/import/sheet")
    ResponseEntity<byte[]> template(Actor actor, Viewpoint from, Locale locale) throws IOException {
        taking.open(actor);
        var period = views.running(actor, from);
        return file(
                "进展报送-" + (period == null ? "模板" : period.code()),
                sheets.template(actor, period, from.asOf(), views.words(locale)));
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        var attachment = ContentDisposition.attachment()
                .filename(name + ".xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(XLSX)
                .body(content);
    }
}
