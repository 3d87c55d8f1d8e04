package org.shishi.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The style sheet sent holds what pages use of Tabler's; src/main/style/README.md says how it is cut again. */
class StyleSheetTests {

    private static final Path MAIN = Path.of("src", "main");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{[^{}]*}");
    private static final Pattern CLASS = Pattern.compile("\\.(-?[A-Za-z_][A-Za-z0-9_-]*)");
    private static final Pattern ELEMENT = Pattern.compile("(?<![A-Za-z0-9_.#:-])[a-z][a-z0-9]*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_:/-]+");

    @Test
    void nothingOfTablerThatPagesUseIsMissing() {
        var words = words();
        var kept = new HashSet<>(selectors(read(MAIN.resolve("style").resolve("tabler.css"))));

        var missing = new TreeSet<String>();
        for (var selector : selectors(tabler())) {
            var classes = CLASS.matcher(selector)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            var elements =
                    ELEMENT.matcher(selector).results().map(MatchResult::group).toList();
            if (!classes.isEmpty()
                    && words.containsAll(classes)
                    && words.containsAll(elements)
                    && !kept.contains(selector)) {
                missing.add(selector);
            }
        }

        assertThat(kept).hasSizeGreaterThan(200);
        assertThat(missing)
                .as("used, but cut away: cut again, see src/main/style/README.md")
                .isEmpty();
    }

    /** Those without functions such as {@code :not()}, which hold commas of their own, and without attributes. */
    private static Set<String> selectors(String sheet) {
        var found = new HashSet<String>();
        RULE.matcher(sheet)
                .results()
                .map((MatchResult rule) -> rule.group(1))
                .flatMap(list ->
                        list.contains("(") || list.contains("[") ? Stream.empty() : Arrays.stream(list.split(",")))
                .map(String::strip)
                .forEach(found::add);
        return found;
    }

    private static Set<String> words() {
        var found = new HashSet<String>();
        for (var part : new String[] {"resources/templates", "resources/static", "java"}) {
            try (var files = Files.walk(MAIN.resolve(part))) {
                files.filter(file -> file.toString().matches(".*\\.(html|js|svg|java)")
                                && !file.getParent().endsWith("lib"))
                        .map(StyleSheetTests::read)
                        .forEach(text -> WORD.matcher(text).results().forEach(word -> found.add(word.group())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static String tabler() {
        var jar = "META-INF/resources/webjars/tabler__core/";
        try (var properties = StyleSheetTests.class.getResourceAsStream(
                "/META-INF/maven/org.webjars.npm/tabler__core/pom.properties")) {
            var known = new Properties();
            known.load(properties);
            var path = "/" + jar + known.getProperty("version") + "/dist/css/tabler.min.css";
            try (var sheet = StyleSheetTests.class.getResourceAsStream(path)) {
                return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
