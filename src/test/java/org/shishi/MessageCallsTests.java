package org.shishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shishi.testing.MessageCalls;
import org.shishi.testing.MessageKeys;
import org.shishi.testing.SourceTree;
import org.springframework.context.MessageSourceResolvable;

/** No message has a hole: whoever asks for one gives it what it names, and whatever is shown by its name has a text. */
class MessageCallsTests {

    private static final Pattern VALUE = Pattern.compile("\\{(\\d+)");
    private static final Pattern CHOICE = Pattern.compile("\\{(\\d+),choice");

    /** A key that is computed gets its values as an array; as one value it would be shown as {@code [Ljava.lang.Object;}. */
    private static final Pattern ARRAY_AS_ONE =
            Pattern.compile("#\\{[^}]*}\\(\\$\\{[\\w.]*\\.(?:args|arguments|values)}\\)");

    private static final Pattern A_YEAR = Pattern.compile("(?i).*year(?:\\(\\))?}?");
    private static final Pattern A_TEXT =
            Pattern.compile(".*(?:toString\\([^)]*\\)|String\\.valueOf\\(.*\\)|toPlainString\\(\\))}?");
    private static final String FILLED_BY_SCRIPT = "workbench.keep.";
    private static final Pattern ENUM = Pattern.compile("\\benum (\\w+)");
    private static final Pattern BY_NAME = Pattern.compile("#\\{\\|([A-Z]\\w+)\\.\\$\\{|\"([A-Z]\\w+)\\.\" \\+");

    /** Nouns that are counted; a count in English stands in a choice, or behind its noun. */
    private static final Pattern PLURAL =
            Pattern.compile("(?<!at most |At most |more than |less than |least )\\{\\d+} (?:(?!the )[a-z]+ )?"
                    + "(?:projects|rows|entries|findings|reports|changes|lines|files|days|candidates|seats|deputies|ballots|votes|names|units|notes"
                    + "|fields|bodies|proposals|adjustments|differences|periods|milestones|inspections|townships|things|figures|sums|checks"
                    + "|reasons|bulletins|points|times|places|choices|numbers)\\b");

    private final MessageKeys keys = MessageKeys.ofTheApplication();
    private final Map<String, Class<?>> enums = enums();
    private final Set<String> shownByName = shownByName();

    @Test
    void everyCallGivesAsManyValuesAsTheMessageNames() {
        assertThat(calls().filter(call -> call.complete() && call.values().size() != needed(call.key()))
                        .filter(call -> !call.key().startsWith(FILLED_BY_SCRIPT)))
                .as("calls with too few or too many values")
                .isEmpty();
    }

    @Test
    void valuesThatComeAsAnArrayAreNotShownAsOne() {
        SourceTree.templates()
                .forEach((name, source) -> assertThat(
                                ARRAY_AS_ONE.matcher(source).results().map(m -> m.group()))
                        .as("%s: write #messages.msgWithParams(key, values)", name)
                        .isEmpty());
    }

    @Test
    void yearsAreGivenAsTextSinceNumbersAreGrouped() {
        assertThat(MessageCalls.inCode(keys.chinese()::containsKey).stream()
                        .filter(call -> call.complete()
                                && call.values().stream()
                                        .anyMatch(value -> A_YEAR.matcher(value).matches())))
                .filteredOn(call -> !call.callee().endsWith("Problem.stop")) // texts already
                .isEmpty();
    }

    @Test
    void whatIsCountedByAChoiceIsGivenAsANumber() {
        assertThat(calls().filter(call -> call.complete() && counted(call).anyMatch(A_TEXT.asMatchPredicate())))
                .as("a choice can't read texts")
                .isEmpty();
    }

    private Stream<String> counted(MessageCalls.Call call) {
        var text = keys.english().getOrDefault(call.key(), "");
        return CHOICE.matcher(text)
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .filter(place -> place < call.values().size())
                .map(place -> call.values().get(place));
    }

    @Test
    void everyConstantThatIsShownHasATextInBothLanguages() {
        var missing = new TreeSet<String>();
        enums.forEach((name, type) -> {
            for (var constant : type.getEnumConstants()) {
                codes(name, constant)
                        .filter(code -> !keys.chinese().containsKey(code))
                        .forEach(missing::add);
            }
        });
        assertThat(missing).isEmpty();
    }

    /** By its own codes, or by its name where templates or code put the enum's name in front. */
    private Stream<String> codes(String name, Object constant) {
        if (constant instanceof MessageSourceResolvable message) {
            var codes = message.getCodes();
            return codes == null ? Stream.empty() : Arrays.stream(codes);
        }
        return shownByName.contains(name) ? Stream.of(name + "." + ((Enum<?>) constant).name()) : Stream.empty();
    }

    private static Set<String> shownByName() {
        return Stream.of(SourceTree.templates(), SourceTree.code())
                .flatMap(sources -> sources.values().stream())
                .flatMap(source -> BY_NAME.matcher(source).results())
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void oneOfAThingIsSpokenOfInTheSingular() {
        var plurals = new TreeMap<String, String>();
        keys.english().forEach((key, text) -> {
            if (PLURAL.matcher(withoutChoices(text)).find()) {
                plurals.put(key, text);
            }
        });
        assertThat(plurals)
                .as("write {0,choice,1#1 row|1<{0} rows}, or \"Rows: {0}\"")
                .isEmpty();
    }

    @Test
    void everyChoiceKnowsNoneOneAndSeveral() {
        keys.english().forEach((key, text) -> {
            if (CHOICE.matcher(text).find()) {
                for (int count : new int[] {0, 1, 2, 1000}) {
                    var values = IntStream.rangeClosed(0, needed(key))
                            .mapToObj(i -> (Object) count)
                            .toArray();
                    var said = new MessageFormat(text, Locale.ENGLISH).format(values);
                    assertThat(said).as(key).doesNotContain("{", "choice");
                }
            }
        });
    }

    private static String withoutChoices(String text) {
        return text.replaceAll("\\{\\d+,choice,(?:[^{}]|\\{\\d+})*}", "");
    }

    private Stream<MessageCalls.Call> calls() {
        return Stream.concat(
                MessageCalls.inCode(keys.chinese()::containsKey).stream(),
                MessageCalls.inTemplates(keys.chinese()::containsKey).stream());
    }

    private int needed(String key) {
        return VALUE.matcher(keys.chinese().getOrDefault(key, ""))
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)) + 1)
                .max()
                .orElse(0);
    }

    private static Map<String, Class<?>> enums() {
        var found = new TreeMap<String, Class<?>>();
        SourceTree.code()
                .forEach((file, source) -> ENUM.matcher(source).results().forEach(match -> {
                    var outer = "org.shishi."
                            + file.substring(file.indexOf("org/shishi/") + 11)
                                    .replace('/', '.')
                                    .replace(".java", "");
                    var name = match.group(1);
                    type(outer.endsWith("." + name) ? outer : outer + "$" + name)
                            .ifPresent(type -> found.put(name, type));
                }));
        return found;
    }

    private static Optional<Class<?>> type(String name) {
        try {
            Class<?> type = Class.forName(name);
            return type.isEnum() ? Optional.of(type) : Optional.empty();
        } catch (ClassNotFoundException e) {
            return Optional.empty(); // the word stands in a text
        }
    }
}
