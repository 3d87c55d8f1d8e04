package org.shishi.vote.finished;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.shishi.policy.Actor;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.Viewpoint;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The announced votes of a year as a file. */
@Controller
class VoteExportPages {

    private final VoteFile file;

    VoteExportPages(VoteFile file) {
        this.file = file;
    }

    @HeavyRead
    @GetMapping("/votes/export.xlsx")
    void export(Actor actor, Viewpoint from, Locale locale, HttpServletResponse response) throws IOException {
        file.send(actor, from.year(), locale, response);
    }
}
