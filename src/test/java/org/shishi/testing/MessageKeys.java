package org.shishi.testing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows which message keys there are, in which language, and which of them templates and code ask for. */
public final class MessageKeys {

    /** Places of a key that must exist: the key is the first group. */
    private static final List<Pattern> IN_TEMPLATES = List.of(
            Pattern.compile("#\\{([\\w.-]+)[}(]"), Pattern.compile("fragments/field :: \\w+\\([^,]+, *'([\\w.-]+)'"));

    private static final List<Pattern> IN_CODE = List.of(
            Pattern.compile("new RuleViolation\\(\\s*\"([\\w.-]+)\"\\s*[,)]"),
            Pattern.compile("RuleViolation\\.at\\(\\s*[^,]+,\\s*\"([\\w.-]+)\"\\s*[,)]"),
            Pattern.compile("addFlashAttribute\\(\"(?:notice|warning)\",\\s*\"([\\w.-]+)\"\\)"),
            Pattern.compile("message(?:\\(\\) default|\\s*=)\\s*\"\\{([\\w.-]+)}\""),
            Pattern.compile("getMessage\\(\\s*\"([\\w.-]+)\"\\s*,"));

    /** Beginnings of keys whose rest is computed. */
    private static final Pattern BEGINNING_IN_TEMPLATE = Pattern.compile("#\\{\\|([\\w.-]+)\\$\\{");

    private static final Pattern BEGINNING_IN_CODE = Pattern.compile("\"([\\w-]+(?:\\.[\\w-]+)*\\.)\"\\s*\\+");
    private static final Pattern LABELLED_ENUM =
            Pattern.compile("\\benum (\\w+) implements [\\w, ]*\\b(?:Labelled|Verb)\\b");
    private static final Pattern LITERAL = Pattern.compile("[\"']([\\w-]+(?:\\.[\\w-]+)*)[\"']");

    private final Map<String, String> chinese = new TreeMap<>();
    private final Map<String, String> english = new TreeMap<>();
    private final List<String> repeated = new ArrayList<>();
    private final Set<String> asked = new TreeSet<>();
    private final Set<String> askedByBeginning = new TreeSet<>();
    private final Set<String> named = new TreeSet<>();

    private MessageKeys() {
        SourceTree.messages().forEach((name, text) -> read(text, name.endsWith("_en.properties") ? english : chinese));
        SourceTree.templates().values().forEach(this::lookThroughTemplate);
        SourceTree.code().values().forEach(this::lookThroughCode);
    }

    public static MessageKeys ofTheApplication() {
        return new MessageKeys();
    }

    public Map<String, String> chinese() {
        return chinese;
    }

    public Map<String, String> english() {
        return english;
    }

    public List<String> repeated() {
        return repeated;
    }

    /** The keys that are written out where a message is asked for. */
    public Set<String> asked() {
        return asked;
    }

    /** The beginnings of computed keys. */
    public Set<String> askedByBeginning() {
        return askedByBeginning;
    }

    public Set<String> unused() {
        var unused = new TreeSet<String>();
        chinese.keySet().stream().filter(key -> !isUsed(key)).forEach(unused::add);
        return unused;
    }

    private boolean isUsed(String key) {
        return asked.contains(key)
                || named.contains(key)
                || isOfBinding(key)
                || askedByBeginning.stream().anyMatch(key::startsWith)
                || (key.endsWith(".hint") && isUsed(key.substring(0, key.length() - ".hint".length())));
    }

    /** Asked for when a form is refused: the text of a constraint, or of a value that is none. */
    private static boolean isOfBinding(String key) {
        return key.startsWith("typeMismatch") || key.startsWith("jakarta.validation.constraints.");
    }

    private void lookThroughTemplate(String source) {
        collect(source, IN_TEMPLATES, asked);
        collect(source, List.of(BEGINNING_IN_TEMPLATE), askedByBeginning);
        collect(source, List.of(LITERAL), named);
    }

    private void lookThroughCode(String source) {
        collect(source, IN_CODE, asked);
        collect(source, List.of(BEGINNING_IN_CODE), named);
        collect(source, List.of(LITERAL), named);
        Stream.concat(
                        BEGINNING_IN_CODE.matcher(source).results().map(m -> m.group(1)),
                        LABELLED_ENUM.matcher(source).results().map(m -> m.group(1) + "."))
                .forEach(beginning -> chinese.keySet().stream()
                        .filter(key -> key.startsWith(beginning))
                        .forEach(named::add));
    }

    private static void collect(String source, List<Pattern> patterns, Set<String> into) {
        patterns.forEach(pattern -> pattern.matcher(source).results().forEach(m -> into.add(m.group(1))));
    }

    private void read(String text, Map<String, String> into) {
        var file = new Properties();
        try {
            file.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.forEach((key, value) -> {
            if (into.put((String) key, (String) value) != null) {
                repeated.add((String) key);
            }
        });
    }
}
