package org.shishi.funding;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes entries. Whoever books holds the plan year until the transaction ends, so that what was asked about twins and quota
 * stays true until it is written.
 */
@Component
public class EntryWriter {

    private static final String INSERT = """
            insert into funding_entry (id, project_id, stage, tier, channel, booked_on, amount, document_number, note,
                                       counter_of, import_id, recorded_at, actor_id, actor)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final QuotaRows quotas;
    private final Clock clock;

    EntryWriter(JdbcClient jdbc, JdbcTemplate batches, QuotaRows quotas, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.quotas = quotas;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** In the order of the years, so that two bookings never wait for each other. */
    public void hold(Collection<Integer> years) {
        new TreeSet<>(years).forEach(quotas::hold);
    }

    /** Numbers for so many entries to come. */
    public List<Long> numbers(int count) {
        return jdbc.sql("select nextval('funding_entry_id_seq') from generate_series(1, ?)")
                .param(count)
                .query(Long.class)
                .list();
    }

    public void write(Actor actor, List<NewEntry> bookings, List<Long> numbers, @Nullable Long importId) {
        var now = OffsetDateTime.now(clock);
        var rows = new java.util.ArrayList<Object[]>();
        for (int i = 0; i < bookings.size(); i++) {
            var booking = bookings.get(i);
            var entry = booking.entry();
            rows.add(new Object[] {
                numbers.get(i),
                booking.project().id(),
                entry.stage().name(),
                entry.tier().name(),
                entry.channel().name(),
                entry.on(),
                booking.signed(),
                entry.documentNumber(),
                entry.note(),
                booking.counterOf(),
                importId,
                now,
                actor.id(),
                actor.name()
            });
        }
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            batches.batchUpdate(INSERT, rows.subList(from, Math.min(from + AT_ONCE, rows.size())));
        }
    }

    /** Which entries of these projects stand, by what a second one alike would have in common with them. */
    public Map<DuplicateKey, Long> standing(Collection<Long> projects) {
        var twins = new HashMap<DuplicateKey, Long>();
        if (projects.isEmpty()) {
            return twins;
        }
        jdbc.sql("""
                        select id, project_id, stage, document_number, booked_on, amount from funding_entry e
                        where project_id in (:projects) and counter_of is null
                          and not exists (select from funding_entry c where c.counter_of = e.id)""").param("projects", projects).query(rs -> {
            twins.put(
                    new DuplicateKey(
                            rs.getLong("project_id"),
                            FundingStage.valueOf(rs.getString("stage")),
                            rs.getString("document_number"),
                            rs.getObject("booked_on", LocalDate.class),
                            rs.getBigDecimal("amount")),
                    rs.getLong("id"));
        });
        return twins;
    }

    /** The first that looks like one that stands, or like one before it in the same list, and was not said to be another. */
    java.util.Optional<NewEntry> doubled(List<NewEntry> bookings) {
        var projects = bookings.stream().map(b -> b.project().id()).collect(Collectors.toSet());
        Set<DuplicateKey> seen = new HashSet<>(standing(projects).keySet());
        return bookings.stream()
                .filter(booking -> booking.counterOf() == null)
                .filter(booking -> !seen.add(booking.twin()) && !booking.entry().another())
                .findFirst();
    }

    /** The first whose allocation the fixed quota of its year has no room for. */
    java.util.Optional<EntryProblem> beyondQuota(List<NewEntry> bookings) {
        var wanted = new HashMap<Integer, BigDecimal>();
        bookings.stream()
                .filter(booking -> booking.entry().ofQuota())
                .forEach(booking -> wanted.merge(booking.project().planYear(), booking.signed(), BigDecimal::add));
        return wanted.entrySet().stream()
                .filter(year -> year.getValue().signum() > 0)
                .flatMap(year -> quotas.refusal(year.getKey(), year.getValue()).stream())
                .findFirst();
    }
}
