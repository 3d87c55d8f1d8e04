package org.shishi.funding;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.shishi.project.Level;
import org.shishi.shared.ShanghaiClock;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads entries with their projects, in plain SQL, since a day's project is put together from dated facts. */
@Repository
public class EntryRows {

    private static final String COLUMNS = """
            select e.*, p.code, p.title, p.plan_year, p.level, u.name as unit_name,
                   (select c.id from funding_entry c where c.counter_of = e.id and c.booked_on <= :asOf) as countered_by
            """;

    private static final String[] STAGES =
            Arrays.stream(FundingStage.values()).map(FundingStage::name).toArray(String[]::new);

    private static final String ORDER = " order by p.code, e.booked_on, e.id";
    private static final int FETCHED = 500;

    private final JdbcClient jdbc;

    EntryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many there are, and what they come to. */
    record Total(long entries, BigDecimal amount) {}

    List<FundingEntry> find(EntryQuery query, Pageable page) {
        var rows = page.isUnpaged()
                ? query.where() + ORDER
                : query.where(page.getOffset() + page.getPageSize()) + ORDER + " limit " + page.getPageSize()
                        + " offset " + page.getOffset();
        return jdbc.sql(COLUMNS + query.from() + rows)
                .params(query.values())
                .query(EntryRows::entry)
                .list();
    }

    Total total(EntryQuery query) {
        return jdbc.sql("select " + query.entries() + ", coalesce(sum(e.amount), 0)" + query.from() + query.where())
                .params(query.values())
                .query((rs, n) -> new Total(rs.getLong(1), rs.getBigDecimal(2)))
                .single();
    }

    /** Row by row, so that an export of any length needs the memory of a few; inside a transaction only. */
    void each(EntryQuery query, Consumer<FundingEntry> reader) {
        try (var rows = jdbc
                .sql(COLUMNS + query.from() + query.where() + ORDER)
                .withFetchSize(FETCHED)
                .params(query.values())
                .query(EntryRows::entry)
                .stream()) {
            rows.forEach(reader);
        }
    }

    Optional<FundingEntry> byId(long id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    /** As they stand now, whatever their year. */
    public List<FundingEntry> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : now("e.id in (:ids)", "ids", ids);
    }

    /** What a sheet brought, as it stands now. */
    public List<FundingEntry> ofImport(long sheet) {
        return now("e.import_id = :sheet order by e.id", "sheet", sheet);
    }

    /** What was booked further since, of the same source of the same projects, on what a sheet brought. */
    public List<FundingEntry> bookedOn(long sheet) {
        return now("""
                e.counter_of is null and not exists (select from funding_entry c where c.counter_of = e.id) and exists (
                    select from funding_entry mine
                    where mine.import_id = :sheet and mine.project_id = e.project_id and mine.id < e.id
                      and (mine.tier, mine.channel) = (e.tier, e.channel) and e.import_id is distinct from mine.import_id
                      and array_position(:stages, mine.stage) < array_position(:stages, e.stage))
                order by e.id""", "sheet", sheet);
    }

    /** Whose money a sum is. */
    public record Source(long project, FundingStage stage, FundingTier tier, FundingChannel channel) {}

    /** What is booked of these projects now. */
    public Map<Source, BigDecimal> sums(Collection<Long> projects) {
        var sums = new HashMap<Source, BigDecimal>();
        if (!projects.isEmpty()) {
            jdbc.sql("""
                            select project_id, stage, tier, channel, sum(amount) as amount from funding_entry
                            where project_id in (:projects) group by project_id, stage, tier, channel""").param("projects", projects).query(rs -> {
                sums.put(
                        new Source(
                                rs.getLong("project_id"),
                                FundingStage.valueOf(rs.getString("stage")),
                                FundingTier.valueOf(rs.getString("tier")),
                                FundingChannel.valueOf(rs.getString("channel"))),
                        rs.getBigDecimal("amount"));
            });
        }
        return sums;
    }

    private List<FundingEntry> now(String which, String name, Object value) {
        return jdbc.sql(COLUMNS + """
                         from funding_entry e
                        join project_now p on p.id = e.project_id
                        join unit u on u.id = p.lead_unit_id
                        where\s""" + which)
                .param("asOf", LocalDate.of(9999, 1, 1))
                .param("stages", STAGES)
                .param(name, value)
                .query(EntryRows::entry)
                .list();
    }

    private static FundingEntry entry(ResultSet rs, int n) throws SQLException {
        return new FundingEntry(
                rs.getLong("id"),
                rs.getString("code"),
                rs.getString("title"),
                rs.getInt("plan_year"),
                Level.valueOf(rs.getString("level")),
                rs.getString("unit_name"),
                FundingStage.valueOf(rs.getString("stage")),
                FundingTier.valueOf(rs.getString("tier")),
                FundingChannel.valueOf(rs.getString("channel")),
                rs.getObject("booked_on", LocalDate.class),
                rs.getBigDecimal("amount"),
                rs.getString("document_number"),
                rs.getString("note"),
                rs.getObject("counter_of", Long.class),
                rs.getObject("countered_by", Long.class),
                rs.getObject("import_id", Long.class),
                Objects.requireNonNull(ShanghaiClock.onTheWall(rs.getObject("recorded_at", OffsetDateTime.class))),
                rs.getString("actor"));
    }
}
