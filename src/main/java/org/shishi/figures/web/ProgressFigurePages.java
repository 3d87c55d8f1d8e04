package org.shishi.figures.web;

import java.io.IOException;
import java.util.Locale;
import org.shishi.figures.Grouping;
import org.shishi.figures.ProgressFigures;
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

/** How far the work is, on a page and as a file. */
@Controller
@RequestMapping("/figures/progress")
class ProgressFigurePages {

    private final ProgressFigures figures;
    private final ProgressLines lines;
    private final MessageSource messages;

    ProgressFigurePages(ProgressFigures figures, ProgressLines lines, MessageSource messages) {
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
        model.addAttribute("table", lines.of(actor, figures.of(actor, from.year(), from.asOf(), by), words));
        return "figures/progress";
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
        var table = lines.of(actor, figures.of(actor, from.year(), from.asOf(), by), words);
        return new CountTableSheet(table, from.asOf(), words).answer(kind);
    }
}
