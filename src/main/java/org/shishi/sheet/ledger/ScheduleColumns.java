package org.shishi.sheet.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shishi.sheet.Cell;
import org.shishi.sheet.CellKind;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.reading.LedgerDate;
import org.shishi.sheet.reading.MilestoneText;
import org.shishi.sheet.reading.ReadDate;
import org.shishi.sheet.reading.ReadMilestones;
import org.shishi.sheet.reading.Reading;
import org.shishi.sheet.reading.ReadingContext;
import org.shishi.sheet.reading.ReadingProblem;
import org.shishi.sheet.reading.SheetText;

/** A schedule that stands in several columns, one for each quarter or month, whose headings give the dates of its steps. */
final class ScheduleColumns {

    /** What such columns hold that are no plan. */
    private static final Pattern DONE = Pattern.compile("^(?:已|累计|实际)|已完成|已开工");

    private static final Pattern NO_PLAN = Pattern.compile("投资|资金|金额|支付|拨付|进展|进度$|完成情况|实际|形象");

    private ScheduleColumns() {}

    /** The headings with those that are steps of a schedule taken for that: at least two times, with words below them. */
    static List<Heading> recognised(List<Heading> headings, List<SheetRow> below) {
        var times = headings.stream()
                .filter(heading -> heading.field() == null || heading.field() == LedgerField.PERIOD_PLAN)
                .filter(Heading::isTime)
                .filter(heading -> heading.group() == null
                        || !NO_PLAN.matcher(heading.group()).find())
                .filter(heading -> isPlan(heading, below))
                .toList();
        boolean other = headings.stream().anyMatch(heading -> heading.field() == LedgerField.SCHEDULE);
        return times.size() < 2 || other
                ? headings
                : headings.stream()
                        .map(heading -> times.contains(heading) ? heading.as(LedgerField.SCHEDULE) : heading)
                        .toList();
    }

    private static boolean isPlan(Heading heading, List<SheetRow> below) {
        var cells = below.stream()
                .map(row -> row.cell(heading.column()))
                .filter(cell -> !cell.isEmpty() && !cell.covered() && !SheetText.isNothing(cell.text()))
                .toList();
        return !cells.isEmpty()
                && cells.stream().filter(ScheduleColumns::isStep).count() * 2 > cells.size();
    }

    private static boolean isStep(Cell cell) {
        return cell.kind() == CellKind.TEXT
                && cell.text()
                        .codePoints()
                        .anyMatch(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN)
                && !DONE.matcher(SheetText.withoutSpaces(cell.text())).find();
    }

    /** The steps of a row, column by column. */
    static LedgerValue read(SheetRow row, List<Heading> columns, ReadingContext context) {
        var steps = new ArrayList<MilestoneText>();
        var texts = new ArrayList<String>();
        var problems = new ArrayList<ReadingProblem>();
        var first = row.cell(columns.get(0).column());
        for (var heading : columns) {
            var cell = row.cell(heading.column());
            var reading = ReadMilestones.of(cell, context);
            problems.addAll(reading.problems());
            if (reading.value() != null) {
                first = texts.isEmpty() ? cell : first;
                texts.add(heading.text() + "：" + cell.text().strip());
                reading.value().forEach(step -> steps.add(dated(step, heading, context)));
            }
        }
        var read = steps.isEmpty()
                ? new Reading<List<MilestoneText>>(null, "", "", problems)
                : new Reading<>(List.copyOf(steps), String.join("；", texts), "", problems);
        return new LedgerValue(first, read);
    }

    /** A step that gives no time of its own has that of its column. */
    private static MilestoneText dated(MilestoneText step, Heading heading, ReadingContext context) {
        return step.date() != null
                ? step
                : new MilestoneText(
                        step.mark(), step.text(), time(heading, context).orElse(null));
    }

    private static Optional<LedgerDate> time(Heading heading, ReadingContext context) {
        return HeadingWords.time(heading.text())
                .flatMap(words -> Optional.ofNullable(
                        ReadDate.of(Cell.text("", words), context).value()));
    }
}
