package org.shishi.archive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shishi.archive.ArchiveOverview;
import org.shishi.archive.Archives;
import org.shishi.policy.Actor;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.Viewpoint;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page of archives shows and hands out, for programs. */
@RestController
@RequestMapping("/api/v1/archive")
class ArchiveApi {

    private final Archives archives;

    ArchiveApi(Archives archives) {
        this.archives = archives;
    }

    /** What the archive of the year would hold, and what of it is still open. */
    @GetMapping
    ArchiveOverview show(Actor actor, Viewpoint from) {
        return archives.overview(actor, from.year());
    }

    /** The package itself, of a year or of everything. */
    @HeavyRead
    @GetMapping("/{which}/file")
    void download(Actor actor, @PathVariable String which, HttpServletResponse response) throws IOException {
        ArchivePages.send(archives, actor, which, response);
    }
}
