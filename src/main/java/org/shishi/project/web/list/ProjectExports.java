package org.shishi.project.web.list;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shishi.policy.Actor;
import org.shishi.project.list.LedgerExport;
import org.shishi.project.web.ProjectQuery;
import org.shishi.shared.Download;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.Viewpoint;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list as a file: the same filters, order and columns, all pages of it. */
@Controller
@RequestMapping("/projects")
class ProjectExports {

    private final LedgerExport ledger;
    private final LedgerSheet sheet;

    ProjectExports(LedgerExport ledger, LedgerSheet sheet) {
        this.ledger = ledger;
        this.sheet = sheet;
    }

    @HeavyRead
    @GetMapping("/export.xlsx")
    void workbook(Actor actor, Viewpoint from, ProjectQuery query, ListChoice choice, HttpServletResponse response)
            throws IOException {
        write(actor, from, query, choice, false, response);
    }

    @HeavyRead
    @GetMapping("/export.csv")
    void csv(Actor actor, Viewpoint from, ProjectQuery query, ListChoice choice, HttpServletResponse response)
            throws IOException {
        write(actor, from, query, choice, true, response);
    }

    private void write(
            Actor actor,
            Viewpoint from,
            ProjectQuery query,
            ListChoice choice,
            boolean csv,
            HttpServletResponse response)
            throws IOException {
        ledger.open(actor);
        var name = sheet.name(from) + (csv ? ".csv" : ".xlsx");
        sheet.write(actor, from, query, choice.exported(), csv, Download.of(response, name));
    }
}
