package org.shishi.progress.sheet;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shishi.progress.ReportChecks;
import org.shishi.progress.ReportContent;
import org.shishi.progress.ReportField;
import org.shishi.progress.sheet.ReportImport.Fault;
import org.shishi.project.Blocker;
import org.shishi.project.Progress;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.Shortened;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.reading.LedgerDate;
import org.shishi.sheet.reading.ReadDate;
import org.shishi.sheet.reading.ReadPercent;
import org.shishi.sheet.reading.Reading;
import org.shishi.sheet.reading.SheetText;
import org.shishi.sheet.reading.TableByHeaders;
import org.springframework.context.MessageSource;

/** Reads what a row of the sheet says; the first cell that cannot be read is told. */
final class SheetRowReader {

    static final String PERIOD = "报送期";
    static final String PROJECT = "项目编号";
    static final String TITLE = "项目名称";
    static final String UNIT = "填报单位";
    static final String PERCENT = "形象进度";
    static final String PROBLEMS = "存在问题";
    static final String PROGRESS = "进展情况";
    static final String COORDINATION = "需协调事项";
    static final String NEXT_STEP = "下一步打算";
    static final String FORECAST = "预计完工";
    static final String BLOCKER = "滞后原因";
    static final String STARTED = "开工日期";
    static final String SENT = "报送日期";
    static final String REASON = "情况属实的理由";

    private final TableByHeaders table;
    private final SheetRow row;
    private final Map<String, Blocker> blockers;
    private @Nullable Fault fault;
    private String title = "";
    private String unit = "";
    private LocalDate ahead = LocalDate.MIN;
    private IntFunction<Optional<LocalDate>> springFestival = year -> Optional.empty();

    SheetRowReader(TableByHeaders table, SheetRow row, Map<String, Blocker> blockers) {
        this.table = table;
        this.row = row;
        this.blockers = blockers;
    }

    /** What it reads where it is there. */
    static final String[] OTHERS = {
        TITLE, PROBLEMS, PROGRESS, COORDINATION, NEXT_STEP, FORECAST, BLOCKER, STARTED, SENT, REASON
    };

    /** The county's words for what stands in the way. */
    static Map<String, Blocker> blockers(MessageSource messages) {
        var words = new EnumMap<Blocker, String>(Blocker.class);
        for (var blocker : Blocker.values()) {
            words.put(blocker, messages.getMessage(blocker, Locale.SIMPLIFIED_CHINESE));
        }
        return words.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /** What it says of the coming time counts from that day. */
    void ahead(LocalDate from, IntFunction<Optional<LocalDate>> festivals) {
        ahead = from;
        springFestival = festivals;
    }

    /** What the project is called whose code the row names. */
    void called(String known) {
        title = known;
    }

    /** Whose report it is, where the row does not say it itself. */
    void ofUnit(String leading) {
        unit = leading;
    }

    String text(String heading) {
        return table.columns().containsKey(heading)
                ? table.cell(row, heading).text().strip()
                : "";
    }

    String word(String heading) {
        return table.columns().containsKey(heading) ? table.word(row, heading) : "";
    }

    /** What no form would take is told at its cell. */
    private String text(String heading, int longest) {
        var text = text(heading);
        if (text.length() > longest) {
            fault(heading, "report.import.too-long", heading, text.length(), longest);
        }
        return text;
    }

    /**
     * A column that the sheet has not got changes nothing of what stands; an empty cell of one that it has empties it, unless a
     * person has said otherwise.
     *
     * @param keeps whether what stands is kept under that heading, asked only where it would be lost
     */
    ReportContent content(Progress before, Predicate<String> keeps) {
        var percent = ReadPercent.of(table.cell(row, PERCENT));
        if (percent.isUnread()) {
            var problem = percent.problems().get(0);
            fault(PERCENT, problem.code(), problem.args().toArray());
        } else if (percent.value() == null) {
            fault(PERCENT, "report.percent.missing");
        }
        var problems = has(PROBLEMS) ? text(PROBLEMS, 4000) : before.problem();
        var blocker = has(BLOCKER) ? blocker() : before.blocker();
        var asked = text(COORDINATION, 2000);
        var coordination = SheetText.isNothing(asked) ? "" : asked;
        return new ReportContent(
                has(PROGRESS) ? text(PROGRESS, 4000) : before.note(),
                problems.isEmpty() && !SheetText.isNothing(before.problem()) && keeps.test(PROBLEMS)
                        ? before.problem()
                        : problems,
                !coordination.isEmpty(),
                coordination,
                text(NEXT_STEP, 2000),
                percent.value(),
                null,
                day(FORECAST, cell -> ReadDate.from(cell, ahead, springFestival)),
                word(BLOCKER).isEmpty() && blocker == null && before.blocker() != null && keeps.test(BLOCKER)
                        ? before.blocker()
                        : blocker,
                null,
                List.of(),
                List.of());
    }

    /** The day on which it was sent, where the sheet names one. */
    @Nullable
    LocalDate sentOn(LocalDate today) {
        var day = day(SENT, cell -> ReadDate.until(cell, today));
        if (day != null && day.isAfter(today)) {
            fault(SENT, "report.import.sent-future", day.toString());
        }
        return day;
    }

    /** The day on which work began, where the sheet names one; it is not after the day of which the percent is told. */
    @Nullable
    LocalDate startedOn(LocalDate told) {
        var day = day(STARTED, cell -> ReadDate.until(cell, told));
        if (day != null && day.isAfter(told)) {
            fault(STARTED, "report.import.start-late", day.toString(), told.toString());
        }
        return day;
    }

    /** Tells at its cell what the form would refuse; of a column that the sheet has not got nothing is asked. */
    void refuse(ReportContent content, LocalDate today) {
        if (has(PROGRESS)) {
            hold(PROGRESS, () -> ReportChecks.refuse(content, today));
        } else {
            hold(PERCENT, () -> ReportChecks.refuseBesideProgress(content, today));
        }
    }

    /** @param heading of the cell where a refusal is told that speaks of no other */
    void hold(String heading, Runnable rule) {
        try {
            rule.run();
        } catch (RuleViolation broken) {
            fault("percent".equals(broken.field()) ? PERCENT : heading, broken.code(), broken.args());
        }
    }

    private boolean has(String heading) {
        return table.columns().containsKey(heading);
    }

    /** The heading of what is compared with a report that is there. */
    static String heading(ReportField compared) {
        return switch (compared) {
            case PERCENT -> PERCENT;
            case PROGRESS -> PROGRESS;
            default -> PROBLEMS;
        };
    }

    /** Of a column that the sheet has not got nothing differs. */
    Optional<ReportImport.Difference> difference(ReportField field, String heading, String before, String after) {
        return !has(heading) || before.equals(after)
                ? Optional.empty()
                : Optional.of(new ReportImport.Difference(field, before, after));
    }

    /** A remark, which is held against the percent and otherwise left. */
    String remark() {
        var column = table.columns().get("备注");
        return column == null ? "" : row.cell(column).text();
    }

    /** Why what looks doubtful is so, where the sheet says it. */
    String reason() {
        return text(REASON, 1000);
    }

    /** As in the ledger: a month is its last day; what says that there is nothing says no day. */
    private @Nullable LocalDate day(String heading, Function<Cell, Reading<LedgerDate>> reading) {
        if (!has(heading)) {
            return null;
        }
        var cell = table.cell(row, heading);
        var date = reading.apply(cell);
        if (date.isUnread()) {
            fault(heading, "report.import.day", cell.text());
        }
        return date.value() == null ? null : date.value().to();
    }

    private @Nullable Blocker blocker() {
        var word = word(BLOCKER);
        if (!SheetText.isNothing(word) && !blockers.containsKey(word)) {
            fault(
                    BLOCKER,
                    "report.import.blocker",
                    word,
                    blockers.keySet().stream().sorted().toList());
        }
        return blockers.get(word);
    }

    void fault(String heading, String code, Object... args) {
        if (fault == null) {
            fault = new Fault(table.cell(row, heading).ref(), code, List.of(Shortened.all(args)));
        }
    }

    @Nullable
    Fault fault() {
        return fault;
    }

    ReportImport.Row row(ReportImport.Outcome outcome) {
        return row(outcome, List.of());
    }

    ReportImport.Row row(ReportImport.Outcome outcome, List<ReportImport.Change> changes) {
        return new ReportImport.Row(
                row.number(),
                Shortened.text(word(PERIOD)),
                Shortened.text(word(PROJECT)),
                title,
                unit.isEmpty() ? Shortened.text(text(UNIT)) : unit,
                outcome,
                changes,
                fault);
    }
}
