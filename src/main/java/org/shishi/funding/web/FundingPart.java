package org.shishi.funding.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.shishi.funding.EntryFilter;
import org.shishi.funding.FundingEntries;
import org.shishi.funding.FundingStage;
import org.shishi.funding.FundingSummaries;
import org.shishi.funding.MoneyFormat;
import org.shishi.funding.ProjectMoney;
import org.shishi.funding.check.FundingChecks;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.project.Blocker;
import org.shishi.project.ProjectPart;
import org.shishi.project.ProjectView;
import org.shishi.shared.Viewpoint;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Shows a project's money on its page, beside how much of it is built. */
@Component
@Order(30)
class FundingPart implements ProjectPart {

    private static final int SHOWN = 50;

    private final FundingSummaries summaries;
    private final FundingEntries entries;
    private final FundingChecks checks;
    private final MessageSource messages;

    FundingPart(FundingSummaries summaries, FundingEntries entries, FundingChecks checks, MessageSource messages) {
        this.summaries = summaries;
        this.entries = entries;
        this.checks = checks;
        this.messages = messages;
    }

    /** A source that has not come as it was to. */
    record Missing(String source, String promised, String arrived, String missing, String href) {}

    record View(
            List<FundingProgressBar> beside,
            boolean blocked,
            List<Missing> missing,
            List<String> stages,
            List<MoneyLine> sources,
            CheckLines checks,
            List<EntryLine> entries,
            long all,
            String href,
            boolean mayEnter,
            String code) {}

    @Override
    public String word() {
        return "funding";
    }

    @Override
    public String template() {
        return "funding/project :: part";
    }

    @Override
    public boolean shownTo(Actor actor) {
        return Policy.mayEver(actor, Action.FUNDING_READ);
    }

    @Override
    public Object view(Actor actor, ProjectView project, LocalDate asOf, Locale locale) {
        var words = new FundingWords(messages, locale);
        int year = project.planYear();
        var at = new MoneyAddress(new Viewpoint(year, asOf));
        var money = summaries.ofProject(actor, year, project.code(), asOf);
        var found = entries.find(actor, EntryFilter.of(year, asOf, project.code()), PageRequest.of(0, SHOWN));
        var checked = CheckLines.of(checks.ofProject(actor, year, asOf, project.code()), at.from(), words);
        return new View(
                FundingProgressBar.of(project, money.sum(), words),
                project.progress().blocker() == Blocker.FUNDS,
                missing(project, money, at, words),
                StageHeadings.words(words),
                sources(project, money, at, words),
                checked,
                found.entries().map(entry -> EntryLine.of(entry, words)).getContent(),
                found.entries().getTotalElements(),
                at.entries("code", project.code()),
                Policy.mayEver(actor, Action.FUNDING_ENTER),
                project.code());
    }

    @Override
    public List<Standing> standing(Actor actor, ProjectView project, LocalDate asOf, Locale locale) {
        var money = summaries.ofProject(actor, project.planYear(), project.code(), asOf);
        var sum = money.sum();
        if (sum.entries() == 0) {
            return List.of();
        }
        var words = new FundingWords(messages, locale);
        var tab = MoneyAddress.moneyOf(project.code());
        var standing = new ArrayList<Standing>();
        var paid = FundingProgressBar.paid(project, sum, words);
        standing.add(new Standing("funding.paid", paid.percent(), paid.of(), "", tab));
        if (project.progress().blocker() == Blocker.FUNDS) {
            money.missing().stream()
                    .max(Comparator.comparing(ProjectMoney.Source::missing))
                    .ifPresent(source -> standing.add(new Standing(
                            "funding.missing.source",
                            name(source, words),
                            words.say("funding.missing.brief", MoneyFormat.shown(source.missing())),
                            "",
                            tab + "#missing")));
        }
        return standing;
    }

    private static List<Missing> missing(ProjectView project, ProjectMoney money, MoneyAddress at, FundingWords words) {
        return money.missing().stream()
                .map(source -> new Missing(
                        name(source, words),
                        MoneyFormat.shown(source.sums()
                                .of(FundingStage.PLANNED)
                                .max(source.sums().of(FundingStage.ALLOCATED))),
                        FundingWords.amount(source.sums(), FundingStage.ARRIVED),
                        MoneyFormat.shown(source.missing()),
                        at.entries("code", project.code(), "tier", source.tier(), "channel", source.channel())))
                .toList();
    }

    private static List<MoneyLine> sources(
            ProjectView project, ProjectMoney money, MoneyAddress at, FundingWords words) {
        var lines = new ArrayList<MoneyLine>();
        for (var source : money.sources()) {
            var group = new Object[] {"code", project.code(), "tier", source.tier(), "channel", source.channel()};
            lines.add(MoneyLine.of(name(source, words), "", source.sums(), at, words, group));
        }
        if (lines.size() > 1) {
            lines.add(MoneyLine.of(words.say("funding.sum"), "sum", money.sum(), at, words, "code", project.code()));
        }
        return lines;
    }

    private static String name(ProjectMoney.Source source, FundingWords words) {
        return words.text(source.tier()) + " " + words.text(source.channel());
    }
}
