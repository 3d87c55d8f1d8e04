package org.shishi.supervision.common;

import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.shared.Submission;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form that makes a record of one kind. What it is filled with at first, the page itself says.
 *
 * @param <F> what is sent of a record
 */
public abstract class NewPages<F> {

    private final Place place;
    private final LabelSource labelSource;

    protected NewPages(Place place, LabelSource labelSource) {
        this.place = place;
        this.labelSource = labelSource;
    }

    /** Refuses whoever may not open the form. */
    protected abstract void open(Actor actor);

    /** Makes the record, and says which. */
    protected abstract long create(Actor actor, F form);

    /** The message after it was made. */
    protected abstract String created();

    /** Adds what there is to choose from on the form. */
    protected abstract void addChoices(Actor actor, Labels labels, Model model);

    @PostMapping
    public String create(
            Actor actor,
            @Valid @ModelAttribute("form") @Nullable F form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        open(actor);
        return Submission.made(errors, () -> create(actor, form))
                .map(id -> look(id, created(), flash))
                .orElseGet(() -> form(actor, locale, model));
    }

    /** Leads to the record with a message. */
    protected final String look(long id, String message, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", message);
        return "redirect:" + place.of(id);
    }

    /** Shows the form filled in so. */
    protected final String form(F filled, Actor actor, Locale locale, Model model) {
        model.addAttribute("form", filled);
        return form(actor, locale, model);
    }

    /** Shows the form that is in the model. */
    protected final String form(Actor actor, Locale locale, Model model) {
        addChoices(actor, labelSource.in(locale), model);
        return page("-form", locale, model);
    }

    /** Shows a page about the record. */
    protected final String page(String kind, Locale locale, Model model) {
        model.addAttribute("crumbs", place.crumbs(labelSource.in(locale)));
        return place.template() + kind;
    }
}
