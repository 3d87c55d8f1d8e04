package org.shishi.superior;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.PlausibleDay;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.Shortened;
import org.shishi.shared.WrittenText;
import org.shishi.shared.text.TitleSaid;
import org.shishi.sheet.SheetRow;
import org.shishi.sheet.door.AskedDays;
import org.shishi.sheet.reading.ReadDate;
import org.shishi.sheet.reading.SheetText;
import org.shishi.sheet.reading.TableByHeaders;
import org.shishi.superior.SuperiorImport.Fault;
import org.shishi.superior.SuperiorImport.Outcome;
import org.shishi.unit.AskedUnits;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/** Reads what a row says of a paper from above; all that is wrong with it is told at its cells. */
final class SuperiorRowReader {

    static final String ISSUED = "发文日期";
    static final String TIER = "层级";
    static final String BODY = "上级单位";
    static final String NUMBER = "文号";
    static final String KIND = "类型";
    static final String SAYS = "内容";
    static final String YEAR = "年度";
    static final String WITHDRAWN = "撤销原因";
    static final String ANSWERS = "回复情况";
    static final String UNITS = "涉及单位";
    static final String PROJECTS = "涉及项目";
    static final String ANSWER_BY = "回复期限";
    private static final String BETWEEN = "[、,，;；\\n]+";

    /** The column where a refusal of the record is told. */
    private static final Map<String, String> FIELDS = Map.of(
            "issuedOn",
            ISSUED,
            "planYear",
            YEAR,
            "answerBy",
            ANSWER_BY,
            "number",
            NUMBER,
            "codes",
            PROJECTS,
            "units",
            UNITS);

    private final TableByHeaders table;
    private final SheetRow row;
    private final AskedUnits units;
    private final SheetAsking asking;
    private final SuperiorFacts facts;
    private final MessageSource messages;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    /** Whether a unit that the row names, or a day, is still to be told. */
    private boolean waits;

    SuperiorRowReader(
            TableByHeaders table,
            SheetRow row,
            AskedUnits units,
            SheetAsking asking,
            SuperiorFacts facts,
            MessageSource messages,
            LocalDate today) {
        this.table = table;
        this.row = row;
        this.units = units;
        this.asking = asking;
        this.facts = facts;
        this.messages = messages;
        this.today = today;
    }

    /** @param year what the sheet as a whole says, or was said of it */
    @Nullable
    SaveSuperiorNotice read(@Nullable Integer year) {
        var tier = word(TIER, SuperiorTier.values());
        var kind = word(KIND, SuperiorNoticeKind.values());
        var body = needed(BODY, 100);
        var number = text(NUMBER, 60);
        var issued = day(ISSUED);
        if (issued == null && isNothing(ISSUED)) {
            fault(ISSUED, "superior.import.missing", ISSUED);
        }
        var says = needed(SAYS, 2000);
        var answerBy = day(ANSWER_BY);
        var named = unitIds();
        var planYear = year(year);
        var codes = codes(planYear);
        if (!faults.isEmpty() || planYear == null || tier == null || kind == null || issued == null) {
            return null;
        }
        return new SaveSuperiorNotice(planYear, tier, body, number, issued, kind, says, answerBy, named, codes);
    }

    private @Nullable Integer year(@Nullable Integer ofSheet) {
        var said = word(YEAR).replace("年", "");
        if (said.isEmpty()) {
            return ofSheet;
        }
        if (!said.matches("20\\d{2}")) {
            fault(YEAR, "superior.import.year", said);
            return null;
        }
        return Integer.valueOf(said);
    }

    private List<Long> unitIds() {
        var ids = new ArrayList<Long>();
        for (var name : items(UNITS)) {
            var unit = units.find(name);
            unit.ifPresent(found -> ids.add(found.id()));
            waits |= unit.isEmpty();
        }
        return ids;
    }

    /** Projects are named by code or, as everywhere, by what they are called. */
    private List<String> codes(@Nullable Integer year) {
        var codes = new ArrayList<String>();
        for (var item : named(year)) {
            var called = facts.project(item).isPresent() ? List.<SuperiorFacts.Known>of() : facts.called(item, year);
            if (called.size() > 1) {
                var several = called.stream().map(SuperiorFacts.Known::code).toList();
                fault(PROJECTS, "superior.project.several", item, several);
            }
            codes.add(
                    called.size() == 1
                            ? called.get(0).code()
                            : facts.project(item).map(SuperiorFacts.Known::code).orElse(item));
        }
        holdTitle(codes);
        return codes.stream().distinct().toList();
    }

    private List<String> named(@Nullable Integer year) {
        var coded = items("项目编号");
        var whole = text(PROJECTS, 4000);
        return !coded.isEmpty()
                ? coded
                : facts.called(whole, year).isEmpty() ? items(PROJECTS) : List.of(whole); // a title may have commas
    }

    /** A slip in a code is another project: the title beside it must be that one's. */
    private void holdTitle(List<String> codes) {
        var title = has("项目编号") ? text("项目名称", 4000) : "";
        if (codes.size() == 1) {
            facts.project(codes.get(0))
                    .filter(one -> !TitleSaid.fits(title, one.title()))
                    .ifPresent(one -> fault("项目名称", "sheet.title.differs", one.code(), one.title(), title));
        }
    }

    private List<String> items(String heading) {
        return Arrays.stream(text(heading, 4000).split(BETWEEN))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .distinct()
                .toList();
    }

    private <E extends Enum<E> & MessageSourceResolvable> @Nullable E word(String heading, E[] all) {
        var said = word(heading);
        for (var one : all) {
            var word = said(one);
            if (said.equals(word) || said.equals(word + "级") || said.equals(word.replace("通报", ""))) {
                return one;
            }
        }
        var possible = Arrays.stream(all).map(this::said).toList();
        fault(heading, said.isEmpty() ? "superior.import.word.missing" : "superior.import.word", said, possible);
        return null;
    }

    private String said(MessageSourceResolvable word) {
        return messages.getMessage(word, Locale.SIMPLIFIED_CHINESE);
    }

    private String needed(String heading, int longest) {
        var text = text(heading, longest);
        if (text.isEmpty()) {
            missing(heading);
        }
        return text;
    }

    String text(String heading, int longest) {
        var text = isNothing(heading)
                ? ""
                : WrittenText.clean(table.cell(row, heading).text()).strip();
        if (text.length() > longest) {
            fault(heading, "superior.import.long", heading, longest);
        }
        return text;
    }

    private String word(String heading) {
        return isNothing(heading) ? "" : table.word(row, heading);
    }

    private @Nullable LocalDate day(String heading) {
        if (isNothing(heading)) {
            return null;
        }
        var cell = table.cell(row, heading);
        var read = AskedDays.of(cell, row.number(), heading, asking);
        waits |= read.open();
        var day = read.said().filter(one -> PlausibleDay.Bounds.hold(one, today));
        if (day.isEmpty() && !read.open()) {
            fault(heading, "superior.import.day", cell.text());
        }
        return day.orElse(null);
    }

    /** Whether there is no such column, or its cell says that there is nothing to say: a stroke, 无. */
    private boolean isNothing(String heading) {
        return !has(heading) || SheetText.isNothing(table.cell(row, heading).text());
    }

    private boolean has(String heading) {
        return table.columns().containsKey(heading);
    }

    boolean waits() {
        return waits;
    }

    /** Tells at its cell what the form would refuse. */
    void refuse(RuleViolation broken) {
        for (var one : broken.all()) {
            fault(FIELDS.getOrDefault(Objects.requireNonNullElse(one.field(), ""), BODY), one.code(), one.args());
        }
    }

    void missing(String heading) {
        fault(heading, "superior.import.missing", heading);
    }

    void fault(String heading, String code, Object... values) {
        var ref = has(heading) ? table.cell(row, heading).ref() : row.cell(0).ref();
        faults.add(Fault.of(ref, code, Shortened.all(values)));
    }

    boolean faulty() {
        return !faults.isEmpty();
    }

    SuperiorImport.Row row(Outcome outcome) {
        var day = has(ISSUED) ? ReadDate.day(table.cell(row, ISSUED)).orElse(null) : null;
        var number = word(NUMBER);
        var body = Shortened.text(word(BODY));
        return new SuperiorImport.Row(
                row.number(),
                day,
                body,
                number.isEmpty() ? body : Shortened.text(number),
                faulty() ? Outcome.ERROR : outcome,
                List.copyOf(faults));
    }
}
