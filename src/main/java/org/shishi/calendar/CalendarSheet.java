package org.shishi.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shishi.calendar.CalendarImport.Fault;
import org.shishi.shared.RuleViolation;
import org.shishi.sheet.Cell;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.SheetTable;
import org.shishi.sheet.door.DoorHeadings;
import org.shishi.sheet.reading.SheetKind;
import org.shishi.sheet.reading.SheetText;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.sheet.reading.TotalRows;
import org.shishi.sheet.reading.UnreadColumns;

/** Reads the days of one year from a sheet with the headings 日期, 类别, 节日 (or date, kind, occasion). */
final class CalendarSheet {

    static final List<String> HEADINGS = List.of("日期", "类别", "节日");

    private static final DoorHeadings DOOR = DoorHeadings.of(SheetKind.CALENDAR, HEADINGS.toArray(String[]::new))
            .or("日期", "时间", "放假日期", "放假时间", "调休日期")
            .or("类别", "类型", "安排", "放假或上班", "是否放假")
            .or("节日", "节假日", "节日名称", "假期", "假日名称")
            .toldBy("节日");

    private static final List<String> ENGLISH = List.of("date", "kind", "occasion");
    private static final Set<String> OFF = Set.of("放假", "休息", "休", "holiday");
    private static final Set<String> WORKED = Set.of("上班", "调休上班", "补班", "班", "working");
    private static final int LONGEST_OCCASION = 40;
    private static final Pattern DAY = Pattern.compile("20\\d{2}年\\d{1,2}月(?:\\d{1,2}[日号])?");
    private static final Pattern YEAR = Pattern.compile("20\\d{2}(?=年)");
    private static final Pattern COUNTED = Pattern.compile("共(\\d{1,2})天");
    private static final String WEEKDAY = "calendar.sheet.weekday";

    /** Days that are off in every year (全国年节及纪念日放假办法); the Spring Festival comes from the table. */
    private static final List<MonthDay> ALWAYS_OFF = List.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 1));

    private final int year;
    private final IntFunction<Optional<LocalDate>> festival;
    private final TreeMap<LocalDate, CalendarDay> days = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private List<TotalRows.Said> totals = List.of();

    CalendarSheet(int year, IntFunction<Optional<LocalDate>> festival) {
        this.year = year;
        this.festival = festival;
    }

    List<CalendarDay> days() {
        return List.copyOf(days.values());
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** What was left aside of the sheet. */
    List<TotalRows.Said> totals() {
        return totals;
    }

    CalendarSheet read(List<SheetTable> tables) {
        var english = tables.stream()
                .flatMap(table -> TableByHeaders.find(table, ENGLISH.toArray(String[]::new)).stream())
                .findFirst();
        var headings = english.isPresent() ? ENGLISH : HEADINGS;
        var table = english.orElseGet(
                () -> DOOR.in(tables.stream().map(HolidayNotice::apart).toList()));
        if (table.rows().isEmpty()) {
            throw RuleViolation.at("file", "calendar.sheet.no.days");
        }
        otherYear(table);
        table.rows().forEach(row -> row(table, row, headings));
        totals = UnreadColumns.after(table, DayTotals.of(days.values()).in(table, TotalRows.of(table)));
        statutory()
                .filter(day -> !days.containsKey(day) || days.get(day).working())
                .forEach(day -> faults.add(new Fault("", "calendar.sheet.not.off", day.toString())));
        return this;
    }

    /** Last year's notice reads like this year's: its title says which it is. */
    private void otherYear(TableByHeaders table) {
        var said = Stream.of(table.title().text(), table.sheet())
                .map(SheetText::withoutSpaces)
                .map(text -> DAY.matcher(text).replaceAll(""))
                .map(text ->
                        YEAR.matcher(text).results().map(MatchResult::group).toList())
                .filter(years -> !years.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (!said.isEmpty() && !said.contains(Integer.toString(year))) {
            faults.add(new Fault("", "calendar.sheet.title.year", String.join("、", said)));
        }
    }

    /** A date of another year falls on another day of the week. */
    private void weekdays(TableByHeaders table, SheetRow row, Cell cell, List<LocalDate> read) {
        NamedWeekdays.wrong(cell.text(), read).forEach(wrong -> faults.add(new Fault(cell.ref(), WEEKDAY, wrong)));
        NamedWeekdays.HEADINGS.stream()
                .filter(table.columns()::containsKey)
                .map(heading -> table.cell(row, heading))
                .forEach(beside -> NamedWeekdays.beside(beside.text(), read)
                        .ifPresent(wrong -> faults.add(new Fault(beside.ref(), WEEKDAY, wrong))));
    }

    private Stream<LocalDate> statutory() {
        return Stream.concat(ALWAYS_OFF.stream().map(day -> day.atYear(year)), festival.apply(year).stream());
    }

    private void row(TableByHeaders table, SheetRow row, List<String> headings) {
        var kind = table.cell(row, headings.get(1));
        var occasion = table.cell(row, headings.get(2));
        var before = faults.size();
        var day = table.cell(row, headings.get(0));
        var read = days(day);
        weekdays(table, row, day, read);
        var word = table.word(row, headings.get(1));
        if (!OFF.contains(word) && !WORKED.contains(word)) {
            faults.add(new Fault(kind.ref(), "calendar.sheet.kind.unknown", word));
        }
        var name = occasion.text().strip();
        if (name.isEmpty() || name.length() > LONGEST_OCCASION) {
            faults.add(new Fault(occasion.ref(), "calendar.sheet.occasion.missing", name));
        }
        for (var date : read) {
            if (WORKED.contains(word) && WorkingDays.isWeekday(date)) {
                faults.add(new Fault(kind.ref(), "calendar.sheet.works.anyway", date.toString()));
            }
        }
        counted(table, row, read);
        if (faults.size() == before) {
            read.forEach(date -> days.put(date, new CalendarDay(date, WORKED.contains(word), name)));
        }
    }

    /** How many days a row says that it has. */
    private void counted(TableByHeaders table, SheetRow row, List<LocalDate> read) {
        HolidayNotice.COUNTS.stream().filter(table.columns()::containsKey).forEach(heading -> {
            var cell = table.cell(row, heading);
            var number = SheetText.withoutSpaces(cell.text()).replace("天", "");
            if (number.matches("\\d{1,3}") && !read.isEmpty() && Integer.parseInt(number) != read.size()) {
                faults.add(new Fault(cell.ref(), "calendar.sheet.counted", number + " ≠ " + read.size()));
            }
        });
    }

    /** The days of a cell, each of which stands in this year and nowhere else in the sheet. */
    private List<LocalDate> days(Cell cell) {
        var read = new NoticeDays(year, festival).of(cell);
        if (read.isEmpty()) {
            faults.add(new Fault(cell.ref(), "calendar.sheet.date.unread", cell.text()));
        }
        COUNTED.matcher(SheetText.withoutSpaces(cell.text()))
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .filter(number -> !read.isEmpty() && number != read.size())
                .forEach(number ->
                        faults.add(new Fault(cell.ref(), "calendar.sheet.counted", number + " ≠ " + read.size())));
        for (var day : read) {
            if (day.getYear() != year) {
                faults.add(new Fault(cell.ref(), "calendar.sheet.other.year", day.toString()));
            } else if (days.containsKey(day)) {
                faults.add(new Fault(cell.ref(), "calendar.sheet.twice", day.toString()));
            }
        }
        return read;
    }
}
