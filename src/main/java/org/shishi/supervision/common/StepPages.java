package org.shishi.supervision.common;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.shishi.frame.Crumb;
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
 * The pages of the steps of one kind of record: each step has a form, and sending the form takes the step.
 *
 * @param <V> the steps
 * @param <F> what is said with a step
 */
public abstract class StepPages<V extends Verb<?>, F> {

    private final Place place;
    private final LabelSource labelSource;

    protected StepPages(Place place, LabelSource labelSource) {
        this.place = place;
        this.labelSource = labelSource;
    }

    /** What a record's own page says of it, above the form of a step too. */
    public interface RecordPage {

        String href();

        String title();
    }

    protected abstract V verb(String word);

    /** Refuses whoever may not take this step, whatever state the record is in. */
    protected abstract void open(Actor actor, long id, V verb);

    protected abstract F empty(Actor actor, long id);

    /** Takes the step, and says which record to look at next. */
    protected abstract long take(Actor actor, long id, V verb, F form);

    protected abstract RecordPage page(Actor actor, long id, Labels labels);

    /** The message above the text that goes with the step. */
    protected abstract String question(V verb);

    /** The message after the step. */
    protected abstract String done(V verb);

    /** Adds what there is to choose from on the form of a step. */
    protected void addChoices(Actor actor, Labels labels, Model model) {}

    /** Adds what whoever takes the step should see of the record beside its words: its files. */
    protected void addShown(Actor actor, long id, Model model) {}

    @GetMapping("/{step}")
    public String form(Actor actor, @PathVariable long id, @PathVariable String step, Locale locale, Model model) {
        var verb = verb(step);
        open(actor, id, verb);
        model.addAttribute("form", empty(actor, id));
        return show(actor, id, verb, locale, model);
    }

    @PostMapping("/{step}")
    public String take(
            Actor actor,
            @PathVariable long id,
            @PathVariable String step,
            @Valid @ModelAttribute("form") @Nullable F form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var verb = verb(step);
        open(actor, id, verb);
        verb.demands().forEach(field -> Submission.demand(errors, field, "supervision.text.missing"));
        return answer(errors, () -> take(actor, id, verb, form), verb, flash)
                .orElseGet(() -> show(actor, id, verb, locale, model));
    }

    /** Where to go after the step, or nothing where it was refused. */
    protected final Optional<String> answer(BindingResult errors, LongSupplier step, V verb, RedirectAttributes flash) {
        return Submission.made(errors, step::getAsLong).map(next -> {
            flash.addFlashAttribute("notice", done(verb));
            return "redirect:" + place.of(next);
        });
    }

    protected final String show(Actor actor, long id, V verb, Locale locale, Model model) {
        var labels = labelSource.in(locale);
        var page = page(actor, id, labels);
        model.addAttribute("view", page);
        model.addAttribute("step", verb);
        model.addAttribute("stepWord", labels.text(verb));
        model.addAttribute("textKey", question(verb));
        addChoices(actor, labels, model);
        addShown(actor, id, model);
        model.addAttribute("crumbs", List.of(place.crumb(labels), new Crumb(page.href(), page.title())));
        return place.template() + "-step";
    }
}
