package org.shishi.supervision.common;

import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.shared.Submission;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The forms that make a record of one kind, and change it.
 *
 * @param <F> what is sent of a record, with the version that was read
 */
public abstract class FormPages<F> extends NewPages<F> {

    protected FormPages(Place place, LabelSource labelSource) {
        super(place, labelSource);
    }

    /** The form filled with the record as it is. */
    protected abstract F filled(Actor actor, long id);

    protected abstract void change(Actor actor, long id, F form);

    @GetMapping("/{id}/edit")
    public String editForm(Actor actor, @PathVariable long id, Locale locale, Model model) {
        open(actor);
        model.addAttribute("id", id);
        return form(filled(actor, id), actor, locale, model);
    }

    @PostMapping("/{id}/edit")
    public String update(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") @Nullable F form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        open(actor);
        if (Submission.accepted(errors, () -> change(actor, id, form))) {
            return look(id, "supervision.saved", flash);
        }
        model.addAttribute("id", id);
        return form(actor, locale, model);
    }
}
