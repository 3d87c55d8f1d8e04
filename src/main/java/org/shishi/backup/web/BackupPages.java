package org.shishi.backup.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shishi.backup.Backups;
import org.shishi.policy.Actor;
import org.shishi.shared.Download;
import org.shishi.shared.Flash;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The backups of the database, for the system administrator. */
@Controller
@RequestMapping("/admin/backups")
class BackupPages {

    private static final String LIST = "redirect:/admin/backups";

    private final Backups backups;

    BackupPages(Backups backups) {
        this.backups = backups;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("overview", backups.overview(actor));
        return "backup/list";
    }

    @PostMapping
    String take(Actor actor, RedirectAttributes flash) {
        return told(flash, "backup.begun", () -> backups.take(actor));
    }

    @PostMapping("/{id}/verification")
    String verify(Actor actor, @PathVariable String id, RedirectAttributes flash) {
        return told(flash, "backup.verification.begun", () -> backups.verify(actor, id));
    }

    private static String told(RedirectAttributes flash, String done, Runnable verb) {
        try {
            verb.run();
            flash.addFlashAttribute("notice", done);
        } catch (RuleViolation e) {
            Flash.bad(flash, e.code(), e.args());
        }
        return LIST;
    }

    @HeavyRead
    @GetMapping("/{id}/file")
    void download(Actor actor, @PathVariable String id, HttpServletResponse response) throws IOException {
        send(backups, actor, id, response);
    }

    /** For pages and programs alike. */
    static void send(Backups backups, Actor actor, String id, HttpServletResponse response) throws IOException {
        var files = backups.download(actor, id);
        backups.write(files, Download.of(response, "shishi-" + id + ".tar", "application/x-tar"));
    }
}
