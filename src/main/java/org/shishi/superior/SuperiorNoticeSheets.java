package org.shishi.superior;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.WrittenText;
import org.shishi.sheet.Sheets;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.sheet.reading.TotalRows;
import org.shishi.sheet.reading.UnreadColumns;
import org.shishi.superior.SuperiorImport.Outcome;
import org.shishi.unit.AskedUnits;
import org.shishi.unit.Units;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes papers from above from a sheet as their list is exported: all of its rows or none. A paper that is there already, by number,
 * day and kind, is not recorded again; one that is said otherwise is refused, since a correction wants its reason.
 */
@Service
@Transactional(propagation = Propagation.NEVER)
public class SuperiorNoticeSheets {

    private final SuperiorNoticeRecords records;
    private final SuperiorNoticeChecks checks;
    private final SuperiorNoticeRows rows;
    private final Units units;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Gate gate;

    SuperiorNoticeSheets(
            SuperiorNoticeRecords records,
            SuperiorNoticeChecks checks,
            SuperiorNoticeRows rows,
            Units units,
            MessageSource messages,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Gate gate) {
        this.records = records;
        this.checks = checks;
        this.rows = rows;
        this.units = units;
        this.messages = messages;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.gate = gate;
    }

    /** Says what the sheet would do, and writes nothing; what it leaves open is asked, {@link org.shishi.shared.SheetAsks}. */
    public SuperiorImport check(Actor actor, SentFile sent) {
        gate.list(actor, Action.SUPERIOR_RECORD);
        return tried(sent).outcome(false);
    }

    /** Records all papers that are new; with one faulty row none. Nobody else records any from when it looks what is there. */
    public SuperiorImport apply(Actor actor, SentFile sent) {
        gate.list(actor, Action.SUPERIOR_RECORD);
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("lock table superior_notice in share row exclusive mode").update();
            var reading = new Reading(sent);
            var outcome = reading.outcome(true);
            if (outcome.hasErrors()) {
                status.setRollbackOnly();
                return reading.outcome(false);
            }
            reading.fresh.forEach((save, named) -> records.recordChecked(actor, save, named));
            return outcome;
        }));
    }

    /** What is refused on the way leaves nothing behind. */
    private Reading tried(SentFile sent) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return new Reading(sent);
        }));
    }

    /** A sheet while its rows are read. */
    private final class Reading {

        private final SheetAsking asking;
        private final TableByHeaders table;
        private final SuperiorFacts facts;
        private final AskedUnits named;
        private final @Nullable Integer year;
        private final List<SuperiorImport.Row> read = new ArrayList<>();
        private final Map<SaveSuperiorNotice, SuperiorNoticeChecks.Named> fresh = new LinkedHashMap<>();
        private final Map<Integer, List<SuperiorNoticeView>> there = new HashMap<>();
        private final Map<String, Integer> seen = new HashMap<>();

        Reading(SentFile sent) {
            this.asking = new SheetAsking(sent.answers());
            this.table = SuperiorColumns.in(Sheets.read(sent), asking, messages);
            this.facts = SuperiorFacts.of(jdbc, units);
            this.named = new AskedUnits(units.directory(), asking);
            this.year = year();
            table.rows()
                    .forEach(row ->
                            row(new SuperiorRowReader(table, row, named, asking, facts, messages, rows.today())));
            var looked = outcome(false);
            asking.require(looked.hasErrors() ? looked : null);
        }

        /** Of a sheet that does not say it, whole or row by row, it is asked. */
        private @Nullable Integer year() {
            if (table.title().planYear() != null || table.columns().containsKey(SuperiorRowReader.YEAR)) {
                return table.title().planYear();
            }
            var years = facts.years().map(String::valueOf).toList();
            return asking.name("planYear", years, "superior.question.year")
                    .map(Integer::valueOf)
                    .orElse(null);
        }

        private void row(SuperiorRowReader reader) {
            var save = reader.read(year);
            if (save == null || reader.waits()) {
                if (save == null && !reader.faulty() && !asking.open()) {
                    reader.missing(SuperiorRowReader.YEAR);
                }
                read.add(reader.row(Outcome.NEW));
                return;
            }
            var withdrawn = !reader.text(SuperiorRowReader.WITHDRAWN, 500).isEmpty();
            read.add(reader.row(outcome(reader, save, withdrawn)));
        }

        private Outcome outcome(SuperiorRowReader reader, SaveSuperiorNotice save, boolean withdrawn) {
            var twin = withdrawn ? null : seen.putIfAbsent(key(save), read.size());
            if (twin != null) {
                var first = Integer.toString(read.get(twin).number());
                reader.fault(SuperiorRowReader.NUMBER, "superior.import.twice", first);
                return Outcome.ERROR;
            }
            var known = known(save, withdrawn);
            if (known.isPresent()) {
                var differing = differing(known.get(), save);
                if (!differing.isEmpty()) {
                    reader.fault(
                            SuperiorRowReader.NUMBER,
                            "superior.import.differs",
                            known.get().name(),
                            differing);
                }
                return Outcome.UNCHANGED;
            }
            if (withdrawn) {
                return Outcome.LEFT;
            }
            try {
                fresh.put(save, checks.check(save, facts));
            } catch (RuleViolation broken) {
                reader.refuse(broken);
            }
            return Outcome.NEW;
        }

        private Optional<SuperiorNoticeView> known(SaveSuperiorNotice save, boolean withdrawn) {
            return there.computeIfAbsent(save.planYear(), of -> rows.ofYear(of, rows.today())).stream()
                    .filter(one -> one.standing() != withdrawn)
                    .filter(one -> one.issuedOn().equals(save.issuedOn()) && one.kind() == save.kind())
                    .filter(one -> alike(one.number(), save.number()))
                    .filter(one -> !save.number().isEmpty()
                            || alike(one.body(), save.body()) && alike(one.says(), save.says()))
                    .findFirst();
        }

        /** What the sheet left aside; the answers of units are theirs to give, and are told of where a paper is new. */
        SuperiorImport outcome(boolean applied) {
            var known = fresh.isEmpty()
                    ? table.knowing(SuperiorRowReader.ANSWERS, SuperiorRowReader.WITHDRAWN)
                    : table.knowing(SuperiorRowReader.WITHDRAWN);
            return new SuperiorImport(applied, List.copyOf(read), UnreadColumns.after(known, TotalRows.of(known)));
        }
    }

    /** What may be there once: a paper without a number is known by its day and what it says. */
    private static String key(SaveSuperiorNotice save) {
        var paper = save.number().isEmpty() ? save.issuedOn() + save.says() : save.number();
        return WrittenText.alike(save.kind() + "|" + save.body() + "|" + paper);
    }

    /** The headings under which the record says something else than the row. */
    private static List<String> differing(SuperiorNoticeView known, SaveSuperiorNotice save) {
        var units = known.units().stream().map(NamedUnit::id).collect(Collectors.toSet());
        var codes = known.projects().stream().map(NamedProject::code).collect(Collectors.toSet());
        var differs = new ArrayList<String>();
        differs(differs, "层级", known.tier() == save.tier());
        differs(differs, "上级单位", alike(known.body(), save.body()));
        differs(differs, "内容", alike(known.says(), save.says()));
        differs(differs, "回复期限", Objects.equals(known.answerBy(), save.answerBy()));
        differs(differs, "涉及单位", save.units().isEmpty() || units.equals(new HashSet<>(save.units())));
        differs(differs, "涉及项目", codes.equals(Set.copyOf(save.codes())));
        return differs;
    }

    private static void differs(List<String> headings, String heading, boolean same) {
        if (!same) {
            headings.add(heading);
        }
    }

    private static boolean alike(String one, String other) {
        return WrittenText.alike(one).equals(WrittenText.alike(other));
    }
}
