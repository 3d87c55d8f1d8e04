package org.shishi.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds where a message is asked for with values: which key, by what, with how many. */
public final class MessageCalls {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n\"]*(?=\\n)", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\"([\\w-]+(?:\\.[\\w-]+)*)\"");
    private static final Pattern NAME_BEFORE = Pattern.compile("([\\w.]+)\\s*$");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([\\w.-]+)(\\(?)");

    /** What stands between the key and its values: as many arguments, or -1 where none of them is a value. */
    private static final Map<String, Integer> NOT_DIRECTLY = Map.ofEntries(
            Map.entry("Problem.stop", 1),
            Map.entry("Problem.look", 1),
            Map.entry("problem", 1),
            Map.entry("addFlashAttribute", -1),
            Map.entry("setAttribute", -1),
            Map.entry("List.of", -1),
            Map.entry("EmptiedCells", -1),
            Map.entry("Day", -1),
            Map.entry("because", -1),
            Map.entry("onPage", -1),
            Map.entry("equals", -1),
            Map.entry("gap", -1),
            Map.entry("look", -1),
            Map.entry("named", -1),
            Map.entry("part", -1),
            Map.entry("stop", -1),
            Map.entry("done", -1),
            Map.entry("fresh", -1),
            Map.entry("changed", -1),
            Map.entry("told", -1),
            Map.entry("crumb", -1),
            Map.entry("answer", -1),
            Map.entry("date", -1),
            Map.entry("example", -1),
            Map.entry("sorting", -1),
            Map.entry("Place", -1),
            Map.entry("NavItem", -1),
            Map.entry("Age", -1),
            Map.entry("Standing", -1),
            Map.entry("ofPlan", -1),
            Map.entry("doubt", -1),
            Map.entry("differs", -1),
            Map.entry("ask", 1),
            Map.entry("row.ask", 0),
            Map.entry("Question.of", 2),
            Map.entry("tellUnit", 1));

    private MessageCalls() {}

    /**
     * A call that names a message.
     *
     * @param values the expressions of its values; none where somebody else adds them
     */
    public record Call(String file, String key, String callee, List<String> values, boolean complete) {

        @Override
        public String toString() {
            return file + ": " + key + " by " + callee + values;
        }
    }

    /** Every call in the code that has one of these keys as an argument. */
    public static List<Call> inCode(Predicate<String> isKey) {
        return SourceTree.code().entrySet().stream()
                .flatMap(file ->
                        inCode(file.getKey(), COMMENT.matcher(file.getValue()).replaceAll(""), isKey))
                .toList();
    }

    private static Stream<Call> inCode(String file, String source, Predicate<String> isKey) {
        return LITERAL.matcher(source)
                .results()
                .filter(found -> isKey.test(found.group(1)))
                .flatMap(found -> {
                    var opening = opening(source, found.start() - 1);
                    if (opening.isEmpty()) {
                        return Stream.empty(); // a constant or a choice, given to a call elsewhere
                    }
                    int at = opening.getAsInt();
                    var arguments = split(source.substring(at + 1, closing(source, at)));
                    var callee = NAME_BEFORE.matcher(source.substring(0, at));
                    return callee.find()
                            ? Stream.of(call(file, found.group(1), callee.group(1), arguments))
                            : Stream.empty();
                });
    }

    private static Call call(String file, String key, String callee, List<String> arguments) {
        int place = 0;
        while (!arguments.get(place).contains('"' + key + '"')) {
            place++;
        }
        var after = arguments.subList(place + 1, arguments.size()).stream()
                .filter(argument -> !argument.equals("locale"))
                .toList();
        var name = callee.substring(callee.lastIndexOf('.') + 1);
        int skipped = NOT_DIRECTLY.getOrDefault(callee, NOT_DIRECTLY.getOrDefault(name, 0));
        if (name.equals("getMessage")) {
            return new Call(
                    file,
                    key,
                    callee,
                    inArray(after.get(0)),
                    !after.get(0).matches("\\w+") || after.get(0).equals("null"));
        }
        if (skipped <= 0 && !after.isEmpty() && after.get(0).startsWith("List.of(")) {
            return new Call(
                    file,
                    key,
                    callee,
                    split(after.get(0)
                            .substring("List.of(".length(), after.get(0).length() - 1)),
                    true);
        }
        return skipped < 0 || skipped > after.size()
                ? new Call(file, key, callee, List.of(), false)
                : new Call(file, key, callee, List.copyOf(after.subList(skipped, after.size())), true);
    }

    private static List<String> inArray(String argument) {
        return argument.startsWith("new Object[]")
                ? split(argument.substring(argument.indexOf('{') + 1, argument.lastIndexOf('}')))
                : List.of();
    }

    /** Every {@code #{key(…)}} of the templates whose key is written out. */
    public static List<Call> inTemplates(Predicate<String> isKey) {
        var calls = new ArrayList<Call>();
        SourceTree.templates()
                .forEach((file, source) -> IN_TEMPLATE.matcher(source).results().forEach(found -> {
                    if (isKey.test(found.group(1))) {
                        int at = found.end() - 1;
                        var values = found.group(2).isEmpty()
                                ? List.<String>of()
                                : split(source.substring(at + 1, closing(source, at)));
                        calls.add(new Call(file, found.group(1), "template", values, true));
                    }
                }));
        return calls;
    }

    private static List<String> split(String arguments) {
        var found = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < arguments.length(); i++) {
            char c = arguments.charAt(i);
            if (c == '"' || c == '\'') {
                i = endOfText(arguments, i);
            } else if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0) {
                depth--;
            } else if (c == ',' && depth == 0) {
                found.add(arguments.substring(from, i).strip());
                from = i + 1;
            }
        }
        var last = arguments.substring(from).strip();
        if (!last.isEmpty()) {
            found.add(last);
        }
        return found;
    }

    private static int closing(String source, int opening) {
        int depth = 0;
        for (int i = opening; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '"' || c == '\'') {
                i = endOfText(source, i);
            } else if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0 && --depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("not closed: " + source.substring(opening));
    }

    private static int endOfText(String source, int quote) {
        for (int i = quote + 1; i < source.length(); i++) {
            if (source.charAt(i) == '\\') {
                i++;
            } else if (source.charAt(i) == source.charAt(quote)) {
                return i;
            }
        }
        return source.length();
    }

    /** The bracket of the call around a place, or none where the statement begins first. */
    private static OptionalInt opening(String source, int from) {
        int depth = 0;
        for (int i = from; i >= 0; i--) {
            char c = source.charAt(i);
            if (")]}".indexOf(c) >= 0) {
                depth++;
            } else if ("([{".indexOf(c) >= 0) {
                if (depth == 0) {
                    return c == '(' ? OptionalInt.of(i) : OptionalInt.empty();
                }
                depth--;
            } else if (c == ';' && depth == 0) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }
}
