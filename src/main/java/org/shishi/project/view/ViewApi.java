package org.shishi.project.view;

import jakarta.validation.Valid;
import java.util.List;
import org.shishi.policy.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved views for programs. */
@RestController
@RequestMapping("/api/v1/saved-views")
class ViewApi {

    private final SavedViews views;

    ViewApi(SavedViews views) {
        this.views = views;
    }

    @GetMapping
    List<SavedViewView> list(Actor actor) {
        return views.of(actor);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SavedViewView save(Actor actor, @Valid @RequestBody ViewPages.ViewForm form) {
        return views.save(actor, form.command());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Actor actor, @PathVariable long id) {
        views.delete(actor, id);
    }
}
