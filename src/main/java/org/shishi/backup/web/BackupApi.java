package org.shishi.backup.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shishi.backup.BackupOverview;
import org.shishi.backup.BackupView;
import org.shishi.backup.Backups;
import org.shishi.policy.Actor;
import org.shishi.shared.HeavyRead;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/backups")
class BackupApi {

    private final Backups backups;

    BackupApi(Backups backups) {
        this.backups = backups;
    }

    @GetMapping
    BackupOverview list(Actor actor) {
        return backups.overview(actor);
    }

    @GetMapping("/{id}")
    BackupView show(Actor actor, @PathVariable String id) {
        return backups.get(actor, id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void take(Actor actor) {
        backups.take(actor);
    }

    @PostMapping("/{id}/verification")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void verify(Actor actor, @PathVariable String id) {
        backups.verify(actor, id);
    }

    @HeavyRead
    @GetMapping("/{id}/file")
    void download(Actor actor, @PathVariable String id, HttpServletResponse response) throws IOException {
        BackupPages.send(backups, actor, id, response);
    }
}
