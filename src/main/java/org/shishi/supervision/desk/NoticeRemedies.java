package org.shishi.supervision.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.shishi.figures.Remedies;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.shared.Viewpoint;
import org.shishi.supervision.common.LabelSource;
import org.shishi.supervision.common.Labels;
import org.shishi.supervision.notice.NoticeFilter;
import org.shishi.supervision.notice.NoticeView;
import org.shishi.supervision.notice.Notices;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Beside a late project: the notices that are under way about it, and the notice or instruction that the reader may give. */
@Component
class NoticeRemedies implements Remedies {

    private final Notices notices;
    private final LabelSource labelSource;

    NoticeRemedies(Notices notices, LabelSource labelSource) {
        this.notices = notices;
        this.labelSource = labelSource;
    }

    @Override
    public Map<String, List<Remedy>> of(Actor actor, Viewpoint from, Collection<String> codes, Locale locale) {
        var labels = labelSource.in(locale);
        var slips = underWay(actor, from);
        var all = new HashMap<String, List<Remedy>>();
        for (var code : codes) {
            var some = new ArrayList<Remedy>();
            slips.getOrDefault(code, List.of()).forEach(slip -> some.add(remedy(slip, labels)));
            offer(
                    some,
                    actor,
                    Action.NOTICE_DRAFT,
                    labels.say("supervision.remedy.notice"),
                    "/supervision/notices/new",
                    code);
            offer(
                    some,
                    actor,
                    Action.INSTRUCTION_GIVE,
                    labels.say("supervision.remedy.instruction"),
                    "/supervision/instructions/new",
                    code);
            all.put(code, some);
        }
        return all;
    }

    private Map<String, List<NoticeView>> underWay(Actor actor, Viewpoint from) {
        if (!Policy.mayEver(actor, Action.NOTICE_READ)) {
            return Map.of();
        }
        var filter = NoticeFilter.ofAnyYear(from.asOf()).unfinished();
        return notices.find(actor, filter, Pageable.unpaged()).stream()
                .filter(slip -> slip.project() != null)
                .collect(Collectors.groupingBy(slip -> String.valueOf(slip.project())));
    }

    private static Remedy remedy(NoticeView slip, Labels labels) {
        var name = slip.number().isEmpty() ? labels.text(slip.kind()) : slip.number();
        return new Remedy(name + " " + labels.text(slip.state()), "/supervision/notices/" + slip.id(), false);
    }

    private static void offer(List<Remedy> some, Actor actor, Action action, String word, String path, String code) {
        if (Policy.mayEver(actor, action)) {
            some.add(new Remedy(word, path + "?project=" + code, true));
        }
    }
}
