package org.shishi.project.view;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.policy.Role;
import org.shishi.shared.Remembered;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.TableStamps;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps states of the list of projects under names, so that nobody puts the same filters together every morning. */
@Service
@Transactional
public class SavedViews {

    private final SavedViewRepository views;
    private final Gate gate;
    private final Remembered<Reader, List<SavedViewView>> remembered;

    private record Reader(@Nullable Long id, Set<Role> roles) {}

    SavedViews(SavedViewRepository views, Gate gate, TableStamps stamps) {
        this.views = views;
        this.gate = gate;
        this.remembered = stamps.remembered("saved");
    }

    /** The actor's own views, and those shared with one of the actor's roles. */
    @Transactional(readOnly = true)
    public List<SavedViewView> of(Actor actor) {
        gate.list(actor, Action.SAVED_VIEW_READ);
        return remembered.get(new Reader(actor.id(), actor.roles()), reader -> visible(actor));
    }

    private List<SavedViewView> visible(Actor actor) {
        var id = actor.id();
        return views.visible(id == null ? 0 : id, actor.roles()).stream()
                .map(view -> view.view(actor))
                .toList();
    }

    /** Keeps a view; one of the actor's own with the same name gives way. */
    public SavedViewView save(Actor actor, SaveView save) {
        gate.command(actor, Action.SAVED_VIEW_SAVE, Resource.all("saved-views"), Map.of("new", save));
        var owner = actor.id();
        if (owner == null) {
            throw new RuleViolation("projects.view.nobody");
        }
        if (save.role() != null && Role.ADMINISTRATORS.contains(save.role())) {
            throw RuleViolation.at("role", "projects.view.administrators");
        }
        var old = views.findByOwnerIdAndName(owner, save.name());
        old.ifPresent(view -> view.replace(save));
        return old.orElseGet(() -> views.save(new SavedView(owner, save))).view(actor);
    }

    public void delete(Actor actor, long id) {
        var view = views.findById(id)
                .filter(found -> found.visible(actor))
                .orElseThrow(() -> new Denied(Verdict.HIDDEN, Action.SAVED_VIEW_DELETE, "saved-view:" + id));
        gate.command(actor, Action.SAVED_VIEW_DELETE, view.resource(), Map.of("old", view.view(actor)));
        views.delete(view);
    }
}
