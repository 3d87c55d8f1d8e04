package org.shishi.vote.web;

import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.TakesFile;
import org.shishi.sheet.Sheets;
import org.shishi.vote.VoteImport;
import org.shishi.vote.VoteImports;
import org.shishi.vote.VotingBodies;
import org.shishi.vote.VotingBodyView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The bodies that vote, and the votes of the past, for programs. */
@RestController
@RequestMapping("/api/v1/votes")
class BodyApi {

    private final VotingBodies bodies;
    private final VoteImports imports;

    BodyApi(VotingBodies bodies, VoteImports imports) {
        this.bodies = bodies;
        this.imports = imports;
    }

    @GetMapping("/bodies")
    List<VotingBodyView> all(Actor actor) {
        return bodies.all(actor);
    }

    @PostMapping("/bodies")
    @ResponseStatus(HttpStatus.CREATED)
    VotingBodyView create(Actor actor, @Valid @RequestBody BodyPages.BodyForm form) {
        return bodies.create(actor, form.command());
    }

    @PutMapping("/bodies/{id}")
    VotingBodyView update(Actor actor, @PathVariable long id, @Valid @RequestBody BodyPages.BodyForm form) {
        return bodies.change(actor, id, form.version(), form.name().strip(), form.deputies());
    }

    @PostMapping("/import")
    @TakesFile(Action.VOTE_IMPORT)
    VoteImport take(
            Actor actor,
            @RequestParam MultipartFile file,
            @RequestParam int planYear,
            @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        imports.openForm(actor); // before a stranger's file is read
        var tables = Sheets.read(file.getBytes(), Objects.requireNonNullElse(file.getOriginalFilename(), ""));
        return dryRun ? imports.check(actor, planYear, tables) : imports.apply(actor, planYear, tables);
    }
}
