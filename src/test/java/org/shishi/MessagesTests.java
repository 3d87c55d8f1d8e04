package org.shishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shishi.testing.MessageKeys;
import org.shishi.testing.SourceTree;

/** Every text that people read stands in the message files, in both languages, and no text stands there for nothing. */
class MessagesTests {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern NOT_PROSE = Pattern.compile("<(kbd|code)[ >].*?</\\1>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*>");
    private static final Pattern READ_ATTRIBUTE =
            Pattern.compile("\\s(?:title|alt|placeholder|aria-label)=\"([^\"]*\\p{L}{2,}[^\"]*)\"");

    private final MessageKeys keys = MessageKeys.ofTheApplication();

    @Test
    void everyKeyHasAChineseAndAnEnglishText() {
        assertThat(keys.english().keySet())
                .containsExactlyInAnyOrderElementsOf(keys.chinese().keySet());
        assertThat(keys.english().values()).as("English texts").noneMatch(String::isBlank);
    }

    /** A project is completed, and has a reason for its delay; other words for these make readers look for a difference. */
    @Test
    void englishHasOneWordForOneThing() {
        var others = Pattern.compile("(?i)\\b(?:un)?finished\\b|\\bblockers?\\b");
        assertThat(keys.english().entrySet().stream()
                        .filter(entry -> !entry.getKey().startsWith("document.file.")) // a file is no project
                        .filter(entry -> others.matcher(entry.getValue()).find()))
                .isEmpty();
    }

    @Test
    void everyKeyStandsInOneFileOnly() {
        assertThat(keys.repeated()).isEmpty();
    }

    @Test
    void everyTextIsAValidMessageFormat() {
        Stream.of(keys.chinese(), keys.english())
                .forEach(texts -> texts.forEach((key, text) -> {
                    assertThat(new MessageFormat(text, Locale.ENGLISH)).as(key).isNotNull();
                    assertThat(text.replace("''", "").replaceAll("'\\{\\w+}'", ""))
                            .as("%s: write an apostrophe twice", key)
                            .doesNotContain("'");
                }));
    }

    @Test
    void bothLanguagesNameTheSameValues() {
        keys.chinese()
                .forEach((key, text) -> assertThat(values(keys.english().getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(values(text)));
    }

    @Test
    void everyKeyThatIsAskedForExists() {
        assertThat(keys.asked().stream().filter(key -> !keys.chinese().containsKey(key)))
                .as("keys that templates or code use and no file has")
                .isEmpty();
        assertThat(keys.askedByBeginning())
                .allSatisfy(beginning -> assertThat(keys.chinese().keySet())
                        .as("keys that begin with %s", beginning)
                        .anyMatch(key -> key.startsWith(beginning)));
    }

    @Test
    void everyValueOfAnEnumThatIsShownHasAName() {
        var code = SourceTree.code();
        for (var beginning : keys.askedByBeginning()) {
            var name = beginning.replace(".", "");
            code.forEach((path, source) -> {
                if (path.endsWith("/" + name + ".java") && source.contains("enum " + name + " ")) {
                    assertThat(keys.chinese().keySet()).as(beginning).containsAll(constants(beginning, source));
                }
            });
        }
    }

    private static Set<String> constants(String beginning, String source) {
        var body = source.substring(source.indexOf(" enum "));
        var constants = new TreeSet<String>();
        Pattern.compile("^ {4}([A-Z][A-Z_]+)(?=[(,;\\n])", Pattern.MULTILINE)
                .matcher(body)
                .results()
                .forEach(m -> constants.add(beginning + m.group(1)));
        return constants;
    }

    /** Thymeleaf takes a list as one value: the sentence would show it whole, and keep its other holes. */
    @Test
    void listsOfValuesAreGivenToASentenceOneByOne() {
        SourceTree.templates()
                .forEach((name, source) -> assertThat(source)
                        .as("%s: write ${#messages.msgWithParams(key, values)}", name)
                        .doesNotContainPattern("#\\{[^}]*}?\\(\\$\\{[\\w.]*([aA]rgs|arguments)}\\)"));
    }

    @Test
    void noKeyIsThereForNothing() {
        assertThat(keys.unused()).as("keys that nothing uses: delete them").isEmpty();
    }

    @Test
    void templatesHaveNoTextOfTheirOwn() {
        SourceTree.templates().forEach((name, source) -> {
            var template = COMMENT.matcher(source).replaceAll("");
            assertThat(template).as(name).doesNotContainPattern(CHINESE);
            assertThat(READ_ATTRIBUTE
                            .matcher(template)
                            .results()
                            .map(m -> m.group(1))
                            .toList())
                    .as("%s: write th:title, th:aria-label and so on with a message", name)
                    .isEmpty();
            var text = TAG.matcher(NOT_PROSE.matcher(template).replaceAll(" ")).replaceAll(" ");
            assertThat(WORD.matcher(text).results().map(m -> m.group()).toList())
                    .as("%s: write th:text with a message", name)
                    .isEmpty();
        });
    }

    private static Set<String> values(String text) {
        var values = new TreeSet<String>();
        Pattern.compile("\\{(\\d+)").matcher(text).results().forEach(m -> values.add(m.group(1)));
        return values;
    }
}
