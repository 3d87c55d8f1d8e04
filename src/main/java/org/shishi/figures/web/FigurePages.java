package org.shishi.figures.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.shishi.figures.Figures;
import org.shishi.figures.Grouping;
import org.shishi.policy.Actor;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.Viewpoint;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One whole table of figures, on a page and as a file. */
@Controller
@RequestMapping("/figures")
class FigurePages {

    private final Figures figures;
    private final FigureLines lines;
    private final MessageSource messages;

    FigurePages(Figures figures, FigureLines lines, MessageSource messages) {
        this.figures = figures;
        this.lines = lines;
        this.messages = messages;
    }

    @GetMapping
    String table(
            Actor actor,
            Viewpoint from,
            @RequestParam(defaultValue = "level") Grouping by,
            Locale locale,
            Model model) {
        var words = new FigureWords(messages, locale);
        model.addAttribute("by", by);
        model.addAttribute("groupings", Grouping.values());
        model.addAttribute("lines", lines.of(actor, figures.of(actor, from.year(), from.asOf(), by), words));
        return "figures/table";
    }

    /** The same lines as the page. */
    @HeavyRead
    @GetMapping("/export.{kind:xlsx|csv}")
    ResponseEntity<byte[]> export(
            Actor actor,
            Viewpoint from,
            @RequestParam(defaultValue = "level") Grouping by,
            @PathVariable String kind,
            Locale locale)
            throws IOException {
        var words = new FigureWords(messages, locale);
        var table = figures.of(actor, from.year(), from.asOf(), by);
        var sheet = new FigureSheet(table, lines.of(actor, table, words), words);
        var name = sheet.title() + "-" + from.asOf() + "." + kind;
        var attachment = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaType.parseMediaType(
                        kind.equals("csv")
                                ? "text/csv;charset=UTF-8"
                                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .body(kind.equals("csv") ? sheet.csv() : sheet.xlsx());
    }
}
