package org.shishi.figures.web;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.shishi.figures.MatrixAxis;
import org.shishi.policy.Actor;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.Viewpoint;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two things laid crosswise, on a page and as a file. */
@Controller
@RequestMapping("/figures/matrix")
class MatrixPages {

    private final MatrixLines lines;
    private final MessageSource messages;

    MatrixPages(MatrixLines lines, MessageSource messages) {
        this.lines = lines;
        this.messages = messages;
    }

    @GetMapping
    String table(
            Actor actor,
            Viewpoint from,
            @RequestParam(defaultValue = "unit") MatrixAxis rows,
            @RequestParam(defaultValue = "light") MatrixAxis columns,
            Locale locale,
            Model model) {
        var words = new FigureWords(messages, locale);
        model.addAttribute("rows", rows);
        model.addAttribute("columns", columns);
        model.addAttribute("axes", MatrixAxis.values());
        model.addAttribute(
                "rowAxes",
                Stream.of(MatrixAxis.values())
                        .filter(axis -> axis != MatrixAxis.ITEM)
                        .toList());
        model.addAttribute("table", lines.of(actor, from, rows, columns, words));
        return "figures/matrix";
    }

    /** The same lines as the page. */
    @HeavyRead
    @GetMapping("/export.{kind:xlsx|csv}")
    ResponseEntity<byte[]> export(
            Actor actor,
            Viewpoint from,
            @RequestParam(defaultValue = "unit") MatrixAxis rows,
            @RequestParam(defaultValue = "light") MatrixAxis columns,
            @PathVariable String kind,
            Locale locale)
            throws IOException {
        var words = new FigureWords(messages, locale);
        return new CountTableSheet(lines.of(actor, from, rows, columns, words), from.asOf(), words).answer(kind);
    }
}
