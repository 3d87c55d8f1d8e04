package org.shishi.vote.finished;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.shishi.policy.Actor;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.Viewpoint;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The announced votes of a year as a file for programs. */
@RestController
class VoteExportApi {

    private final VoteFile file;

    VoteExportApi(VoteFile file) {
        this.file = file;
    }

    @HeavyRead
    @GetMapping("/api/v1/votes/export.xlsx")
    void export(Actor actor, Viewpoint from, Locale locale, HttpServletResponse response) throws IOException {
        file.send(actor, from.year(), locale, response);
    }
}
