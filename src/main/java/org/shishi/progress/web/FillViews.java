package org.shishi.progress.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.file.AttachmentPanels;
import org.shishi.policy.Actor;
import org.shishi.progress.FieldClash;
import org.shishi.progress.Flag;
import org.shishi.progress.IndicatorResult;
import org.shishi.progress.ReportClash;
import org.shishi.progress.ReportKey;
import org.shishi.progress.ReportOpening;
import org.shishi.progress.ReportView;
import org.shishi.progress.SiteProgress;
import org.shishi.project.Blocker;
import org.shishi.project.Indicator;
import org.shishi.shared.Choice;
import org.shishi.shared.ShanghaiClock;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Puts the form of a report, its flags and its clashes into the words of one language. */
@Component
class FillViews {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final AttachmentPanels files;
    private final MessageSource messages;
    private final Clock clock;

    FillViews(AttachmentPanels files, MessageSource messages, Clock clock) {
        this.files = files;
        this.messages = messages;
        this.clock = clock;
    }

    FillView of(Actor actor, ReportOpening opening, Locale locale) {
        var present = opening.present();
        var key = new ReportKey(opening.project().code(), opening.period().id());
        boolean late = present != null && present.submittedAt() != null
                ? present.late()
                : opening.period().lateOn(LocalDate.now(clock));
        return new FillView(
                opening,
                FillPages.path(key),
                "/reports/history/" + FillPages.encoded(key.project()),
                actor.username() + FillPages.path(key),
                say(opening.period(), locale),
                late,
                present == null || present.open(),
                present == null ? "" : say(present.state(), locale),
                present == null ? "idle" : Workbenches.tone(present.state()),
                last(opening.last(), locale),
                present == null || !present.open() || present.returnReason().isEmpty() ? null : present.returnReason(),
                present != null && photosAsked(actor, present),
                opening.indicators().stream().map(goal -> goal(goal, opening)).toList(),
                opening.sites().stream()
                        .map(site -> new FillView.Place(site.name(), site.village()))
                        .toList());
    }

    private boolean photosAsked(Actor actor, ReportView present) {
        var panel = files.of(actor, "report", List.of(present.id())).panel(present.id());
        return panel != null && panel.asked();
    }

    private FillView.@Nullable Last last(@Nullable ReportView last, Locale locale) {
        return last == null
                ? null
                : new FillView.Last(
                        say(last.period(), locale),
                        Workbenches.percent(last.content().percent()),
                        last.content().progress(),
                        text(last.content().forecast(), locale));
    }

    private static FillView.Goal goal(Indicator indicator, ReportOpening opening) {
        var last = opening.last();
        var before = last == null
                ? indicator.result()
                : last.content().results().stream()
                        .filter(told -> told.name().equals(indicator.name()))
                        .findFirst()
                        .map(IndicatorResult::result)
                        .orElse(indicator.result());
        return new FillView.Goal(indicator.name(), amount(indicator.value(), indicator), amount(before, indicator));
    }

    private static String amount(@Nullable BigDecimal amount, Indicator indicator) {
        return amount == null ? "" : plain(amount) + indicator.unit();
    }

    /** By the form's field, for showing beside it. */
    Map<String, List<String>> flags(List<Flag> flags, Locale locale) {
        return flags.stream()
                .collect(Collectors.groupingBy(
                        flag -> flag.field().formField(),
                        Collectors.mapping(flag -> say(flag, locale), Collectors.toList())));
    }

    List<Choice> blockers(Locale locale) {
        return Arrays.stream(Blocker.values())
                .map(blocker -> new Choice(blocker.name(), say(blocker, locale)))
                .toList();
    }

    FillView.Clashes clash(ReportClash clash, Locale locale) {
        var theirs = clash.theirs();
        return new FillView.Clashes(
                theirs.editedBy(),
                theirs.editedAt().atZoneSameInstant(ShanghaiClock.ZONE).format(MINUTE),
                say(theirs.state(), locale),
                theirs.version(),
                clash.fields().stream().map(field -> clash(field, locale)).toList());
    }

    private FillView.Clash clash(FieldClash clash, Locale locale) {
        return new FillView.Clash(
                clash.field().name(),
                say(clash.field(), locale),
                text(clash.theirs(), locale),
                text(clash.yours(), locale));
    }

    private String text(@Nullable Object value, Locale locale) {
        if (value instanceof MessageSourceResolvable word) {
            return say(word, locale);
        }
        if (value instanceof Boolean yes) {
            return messages.getMessage(yes ? "workbench.yes" : "workbench.no", null, locale);
        }
        if (value instanceof BigDecimal number) {
            return plain(number);
        }
        if (value instanceof IndicatorResult told) {
            return told.name() + " " + plain(told.result());
        }
        if (value instanceof SiteProgress told) {
            return (told.name() + " " + Workbenches.percent(told.percent()) + " " + told.note()).strip();
        }
        if (value instanceof List<?> several) {
            return several.stream().map(one -> text(one, locale)).collect(Collectors.joining("\n"));
        }
        return value == null ? "" : value.toString();
    }

    private String say(MessageSourceResolvable word, Locale locale) {
        return messages.getMessage(word, locale);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
