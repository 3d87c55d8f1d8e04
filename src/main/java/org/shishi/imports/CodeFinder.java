package org.shishi.imports;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shishi.project.Level;
import org.shishi.project.ProjectView;
import org.shishi.shared.WrittenText;
import org.shishi.shared.text.NearTitle;
import org.shishi.shared.text.WrittenCodes;
import org.shishi.sheet.ledger.Heading;
import org.shishi.sheet.ledger.LedgerField;
import org.shishi.sheet.ledger.RecognisedLedger;
import org.shishi.sheet.ledger.RunningNumbers;

/** Finds the code of a project in a table that does not number its projects: by its words, or a new one where asked to. */
final class CodeFinder {

    private static final Map<Level, String> LETTERS =
            Map.of(Level.PROVINCIAL, "S", Level.MUNICIPAL, "M", Level.COUNTY, "X", Level.TOWNSHIP, "Z");

    /** Of more than these nobody would pick one. */
    private static final int MOST = 5;

    private static final Pattern SIGNS = Pattern.compile("(?<!\\d)\\p{P}|\\p{P}(?!\\d)");

    private static final Pattern YEAR = Pattern.compile("\\s*(20\\d{2})-");

    private final int year;
    private final Map<String, List<ProjectView>> byWords = new HashMap<>();
    private final Map<String, ProjectView> byCode = new HashMap<>();
    private final Map<String, NearTitle> titles = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private final Map<String, ProjectView> onItsDay = new HashMap<>();

    /** @param then the projects as they stood on the day of the sheet */
    CodeFinder(int year, List<ProjectView> known, List<ProjectView> then) {
        this.year = year;
        then.forEach(project -> onItsDay.put(project.code(), project));
        known.forEach(project -> {
            taken.add(project.code());
            byCode.put(project.code(), project);
            var said = project.description();
            byWords.computeIfAbsent(words(said.title()), w -> new java.util.ArrayList<>())
                    .add(project);
            if (!words(said.content()).equals(words(said.title()))) {
                byWords.computeIfAbsent(words(said.content()), w -> new java.util.ArrayList<>())
                        .add(project);
            }
        });
    }

    /** The years with which the codes of the sheet's projects begin (2023-WC-40). */
    static List<Integer> years(RecognisedLedger sheet) {
        return sheet.headings().stream()
                .filter(heading -> heading.field() == LedgerField.CODE)
                .flatMap(heading -> sheet.table().rows().stream()
                        .filter(row -> row.number() > sheet.lastHeaderRow())
                        .map(row -> YEAR.matcher(
                                WrittenText.folded(row.cell(heading.column()).text()))))
                .filter(Matcher::lookingAt)
                .map(code -> Integer.valueOf(code.group(1)))
                .distinct()
                .toList();
    }

    /** A column for codes that only counts the rows, unless the ledger has all of these. */
    Optional<Heading> counting(RecognisedLedger sheet) {
        return RunningNumbers.in(sheet)
                .filter(heading -> RunningNumbers.of(sheet, heading).stream()
                        .anyMatch(code -> known(code).isEmpty()));
    }

    /** The codes of the year's projects that say the same, of that level and led by that unit where these are given. */
    List<String> matching(String text, @Nullable Level level, @Nullable String leadUnit) {
        return byWords.getOrDefault(words(text), List.of()).stream()
                .filter(project ->
                        level == null || level == project.description().level())
                .filter(project ->
                        leadUnit == null || leadUnit.equals(project.leadUnit().name()))
                .map(ProjectView::code)
                .distinct()
                .toList();
    }

    /** The codes of those that may be the same in other words, of that level and led by that unit where these are given. */
    List<String> near(String title, @Nullable Level level, @Nullable String leadUnit) {
        var said = NearTitle.of(title);
        return byCode.values().stream()
                .filter(project ->
                        level == null || level == project.description().level())
                .filter(project ->
                        leadUnit == null || leadUnit.equals(project.leadUnit().name()))
                .filter(project -> titles.computeIfAbsent(
                                project.code(),
                                code -> NearTitle.of(project.description().title()))
                        .isNear(said))
                .map(ProjectView::code)
                .sorted()
                .limit(MOST)
                .toList();
    }

    /** The project of that code in the year, where the ledger has it. */
    Optional<ProjectView> known(String code) {
        return Optional.ofNullable(WrittenCodes.asWritten(List.of(code), byCode).get(code));
    }

    /** How far that project was on the day of the sheet, where anybody had said it. */
    Optional<BigDecimal> percent(String code) {
        return then(code).map(project -> project.progress().percent());
    }

    /** That project as it stood on the day of the sheet. */
    Optional<ProjectView> then(String code) {
        return known(code).map(project -> onItsDay.get(project.code()));
    }

    void take(String code) {
        taken.add(code);
    }

    /** The next free number of the level: 2024-X-003. */
    String next(Level level) {
        var stem = year + "-" + Objects.requireNonNull(LETTERS.get(level)) + "-";
        int number = 1;
        while (!taken.add(stem + "%03d".formatted(number))) {
            number++;
        }
        return stem + "%03d".formatted(number);
    }

    /** Without the signs between words, but with the point of 1.5公里, which is not 15公里. */
    private static String words(String text) {
        return SIGNS.matcher(WrittenText.alike(text)).replaceAll("");
    }
}
