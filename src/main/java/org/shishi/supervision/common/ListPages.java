package org.shishi.supervision.common;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.shared.HeavyRead;
import org.shishi.shared.Viewpoint;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The list of one kind of record, page by page, and the same rows as a file.
 *
 * @param <Q> what the address of the list says
 * @param <V> the records
 */
public abstract class ListPages<Q extends ListQuery, V> {

    private final Place place;
    private final Action adding;
    private final ListSheet<V> sheet;
    private final LabelSource labelSource;

    /** @param adding what whoever adds a record must be allowed to do */
    protected ListPages(Place place, Action adding, ListSheet<V> sheet, LabelSource labelSource) {
        this.place = place;
        this.adding = adding;
        this.sheet = sheet;
        this.labelSource = labelSource;
    }

    protected abstract Page<V> find(Actor actor, Viewpoint from, Q query, Pageable page);

    /** A record as its row says it. */
    protected abstract Object line(V one, Labels labels);

    /** Adds headings, and what there is to choose from. */
    protected abstract void addParts(Actor actor, Viewpoint from, Q query, Labels labels, Model model);

    /** Whether such records come by sheet, too. */
    protected boolean broughtBySheet() {
        return true;
    }

    @GetMapping
    public String list(
            Actor actor,
            Viewpoint from,
            @ModelAttribute("query") Q query,
            @PageableDefault(size = 25) Pageable page,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        var labels = labelSource.in(locale);
        model.addAttribute("page", find(actor, from, query, page).map(one -> line(one, labels)));
        model.addAttribute("address", request.getQueryString() == null ? "" : "?" + request.getQueryString());
        model.addAttribute("mayAdd", Policy.mayEver(actor, adding));
        model.addAttribute("mayImport", broughtBySheet() && Policy.mayEver(actor, Action.SUPERVISION_IMPORT));
        addParts(actor, from, query, labels, model);
        return place.template() + "s";
    }

    @HeavyRead
    @GetMapping("/export.{type:xlsx|csv}")
    public void export(
            Actor actor,
            Viewpoint from,
            @ModelAttribute("query") Q query,
            @PathVariable String type,
            HttpServletResponse response)
            throws IOException {
        var labels = labelSource.in(Locale.SIMPLIFIED_CHINESE);
        var all = find(actor, from, query, Pageable.unpaged()).getContent();
        sheet.write(response, type, from, labels.say(place.title()), all, labels);
    }
}
