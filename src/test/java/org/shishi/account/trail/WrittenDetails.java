package org.shishi.account.trail;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.shishi.policy.Action;
import org.shishi.testing.SourceTree;
import org.springframework.context.MessageSourceResolvable;

/** What the code writes into the details of the trail, read from its sources: the names, and the records that stand behind them. */
final class WrittenDetails {

    private static final Pattern WRITES = Pattern.compile(
            "gate\\.(?:command|publicCommand)\\(|new AuditRecord\\(|Map<String, (?:\\?|Object)> details?\\b");
    private static final Pattern MAP = Pattern.compile("Map\\.(?:<[^>]*>)?of\\(");
    private static final Pattern PUT = Pattern.compile("\\bdetails?\\.put\\(\"(\\w+)\",\\s*([^;]+)\\);");
    private static final Pattern NAME = Pattern.compile("\"([A-Za-z]\\w*)\"");
    private static final Pattern VARIABLE = Pattern.compile("([a-z]\\w*)(?:\\.inTrail\\(\\))?");
    private static final Pattern OWN_ACT = Pattern.compile("\"([A-Z]+_[A-Z_]+)\"\\s*[,;:)]");

    private static final List<String> KEPT_AS_SHOWN = List.of(
            "FindingContent", "ReserveItemView", "SavedViewView", "UnitView", "VotingBodyView", "Description", "Plan");

    /** A name in an act's details, or in the record that it is a component of. */
    record WrittenField(String in, String name) {}

    private final Map<String, String> classes = new TreeMap<>();
    private final Set<WrittenField> fields = new HashSet<>();
    private final Map<String, Set<String>> codes = new TreeMap<>();
    private final Set<String> acts = new TreeSet<>();
    private final Set<Class<?>> seen = new HashSet<>();

    private WrittenDetails() {
        var code = SourceTree.code();
        code.keySet()
                .forEach(path -> classes.put(
                        path.substring(path.lastIndexOf('/') + 1, path.length() - 5),
                        path.substring(0, path.length() - 5).replace('/', '.')));
        Arrays.stream(Action.values()).map(Enum::name).forEach(acts::add);
        code.values().stream().filter(source -> WRITES.matcher(source).find()).forEach(this::read);
    }

    static WrittenDetails ofTheApplication() {
        return new WrittenDetails();
    }

    Set<String> acts() {
        return acts;
    }

    Set<WrittenField> fields() {
        return fields;
    }

    /** The enums whose constants a field may have. */
    Map<String, Set<String>> codes() {
        return codes;
    }

    List<String> constants(String type) {
        return Arrays.stream(load(type).getEnumConstants())
                .map(one -> ((Enum<?>) one).name())
                .toList();
    }

    private void read(String source) {
        MAP.matcher(source).results().forEach(found -> {
            var said = arguments(source, found.end() - 1);
            for (int i = 0; i + 1 < said.size(); i += 2) {
                var name = NAME.matcher(said.get(i));
                if (name.matches()) {
                    add(source, name.group(1), said.get(i + 1));
                }
            }
        });
        PUT.matcher(source).results().forEach(found -> add(source, found.group(1), found.group(2)));
        if (source.contains("AuditRecord(")) {
            OWN_ACT.matcher(source).results().forEach(found -> acts.add(found.group(1)));
        }
    }

    private void add(String source, String name, String value) {
        fields.add(new WrittenField("", name));
        var variable = VARIABLE.matcher(value.strip());
        if (variable.matches()) {
            Pattern.compile("\\b([A-Z]\\w+)(?:<([^;()]*?)>)?\\s+" + variable.group(1) + "\\b")
                    .matcher(source)
                    .results()
                    .flatMap(found ->
                            Pattern.compile("[A-Z]\\w+").matcher(found.group()).results())
                    .map(type -> type.group())
                    .filter(type -> classes.containsKey(type) && isWritten(name, type))
                    .forEach(type -> type(load(type), name));
        }
    }

    /** What is shown is another thing, and may be called alike in the same source; the old is kept as it was shown. */
    private static boolean isWritten(String name, String type) {
        return name.equals("old") || !type.matches("\\w+View|FundingEntry");
    }

    private void type(Type type, String field) {
        if (type instanceof ParameterizedType several) {
            Arrays.stream(several.getActualTypeArguments()).forEach(one -> type(one, field));
        } else if (type instanceof WildcardType any) {
            Arrays.stream(any.getUpperBounds()).forEach(one -> type(one, field));
        } else if (type instanceof Class<?> one && one.getName().startsWith("org.shishi")) {
            if (one.isEnum()) {
                codes.computeIfAbsent(field, name -> new TreeSet<>()).add(words(one));
            } else if (one.isRecord() && seen.add(one)) {
                Arrays.stream(one.getRecordComponents()).forEach(part -> component(one, field, part));
            }
        }
    }

    /** Under what the messages have its words; two enums may share them. */
    private static String words(Class<?> type) {
        return type.getEnumConstants()[0] instanceof MessageSourceResolvable labelled && labelled.getCodes() != null
                ? labelled.getCodes()[0].replaceAll("\\.\\w+$", "")
                : type.getSimpleName();
    }

    private void component(Class<?> in, String field, RecordComponent part) {
        if (!part.getType().isRecord()) {
            fields.add(new WrittenField(field, part.getName()));
        }
        type(part.getGenericType(), part.getName());
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(classes.get(name));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands between the bracket here and its end, at its commas. */
    private static List<String> arguments(String source, int bracket) {
        var said = new ArrayList<String>();
        int depth = 0;
        int from = bracket + 1;
        boolean quoted = false;
        for (int i = bracket; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '"' && source.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && "([{".indexOf(c) >= 0) {
                depth++;
            } else if (!quoted && ")]}".indexOf(c) >= 0 && --depth == 0) {
                said.add(source.substring(from, i).strip());
                return said;
            } else if (!quoted && c == ',' && depth == 1) {
                said.add(source.substring(from, i).strip());
                from = i + 1;
            }
        }
        return said;
    }
}
