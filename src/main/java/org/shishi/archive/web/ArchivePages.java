package org.shishi.archive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shishi.archive.Archives;
import org.shishi.policy.Actor;
import org.shishi.shared.Download;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.Viewpoint;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The archive of the year that the header names, for the county office and the system administrator. */
@Controller
@RequestMapping("/admin/archive")
class ArchivePages {

    private final Archives archives;

    ArchivePages(Archives archives) {
        this.archives = archives;
    }

    @GetMapping
    String show(Actor actor, Viewpoint from, Model model) {
        model.addAttribute("view", archives.overview(actor, from.year()));
        return "archive/show";
    }

    @HeavyRead
    @GetMapping("/{which}/file")
    void download(Actor actor, @PathVariable String which, HttpServletResponse response) throws IOException {
        send(archives, actor, which, response);
    }

    /** For pages and programs alike. */
    static void send(Archives archives, Actor actor, String which, HttpServletResponse response) throws IOException {
        var order = archives.begin(actor, which);
        archives.write(order, Download.of(response, order.filename(), "application/zip"));
    }
}
