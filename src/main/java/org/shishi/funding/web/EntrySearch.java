package org.shishi.funding.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.funding.EntryFilter;
import org.shishi.funding.FundingChannel;
import org.shishi.funding.FundingStage;
import org.shishi.funding.FundingTier;
import org.shishi.project.Level;
import org.shishi.shared.Viewpoint;

/**
 * How the address of the list of entries narrows it; year and day come from the point of view.
 *
 * @param code of one project
 * @param lead number of the lead unit
 * @param fiscal whether the money is the state's
 * @param sheet number of the import that brought them
 */
record EntrySearch(
        @Nullable String code,
        @Nullable Set<Level> level,
        @Nullable Long lead,
        @Nullable FundingStage stage,
        @Nullable FundingTier tier,
        @Nullable FundingChannel channel,
        @Nullable Boolean fiscal,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long sheet,
        @Nullable String q) {

    EntryFilter filter(Viewpoint at) {
        return new EntryFilter(
                at.year(),
                at.asOf(),
                code,
                Objects.requireNonNullElse(level, Set.of()),
                lead,
                stage,
                tier,
                channel,
                fiscal,
                from,
                to,
                sheet,
                q);
    }

    /** The address of something that takes the same parameters. */
    String at(Viewpoint at, String path) {
        var pairs = new ArrayList<@Nullable Object>(List.of("code", Objects.requireNonNullElse(code, "")));
        if (level != null) {
            level.forEach(one -> add(pairs, "level", one));
        }
        add(pairs, "lead", lead);
        add(pairs, "stage", stage);
        add(pairs, "tier", tier);
        add(pairs, "channel", channel);
        add(pairs, "fiscal", fiscal);
        add(pairs, "from", from);
        add(pairs, "to", to);
        add(pairs, "sheet", sheet);
        add(pairs, "q", q);
        return path + new MoneyAddress(at).entries(pairs.toArray()).substring("/funding/entries".length());
    }

    private static void add(List<@Nullable Object> pairs, String name, @Nullable Object value) {
        pairs.add(name);
        pairs.add(value);
    }

    public boolean narrowed() {
        return code != null && !code.isBlank()
                || level != null && !level.isEmpty()
                || lead != null
                || stage != null
                || tier != null
                || channel != null
                || fiscal != null
                || from != null
                || to != null
                || sheet != null
                || q != null && !q.isBlank();
    }

    public @Nullable Level onlyLevel() {
        return level == null || level.size() != 1 ? null : level.iterator().next();
    }
}
