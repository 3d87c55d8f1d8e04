package org.shishi.backup;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.ShanghaiClock;

/** A command as it was typed: {@code restore --to "2024-01-08 09:59" --from /mnt/copy}. Other options are settings. */
record CommandLine(String command, String word, Map<String, String> options) {

    private static final Set<String> OWN = Set.of("to", "from", "database", "user", "password-file");
    private static final List<DateTimeFormatter> MOMENTS = List.of(
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"), DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));

    static CommandLine of(String[] arguments) {
        var options = new HashMap<String, String>();
        var words = new ArrayList<String>();
        for (int at = 1; at < arguments.length; at++) {
            var name = name(arguments[at]);
            if (!OWN.contains(name)) {
                if (!arguments[at].startsWith("--")) {
                    words.add(arguments[at]);
                }
            } else if (arguments[at].contains("=")) {
                options.put(name, arguments[at].substring(arguments[at].indexOf('=') + 1));
            } else if (at + 1 < arguments.length) {
                options.put(name, arguments[++at]);
            }
        }
        return new CommandLine(arguments[0], words.isEmpty() ? "" : words.get(0), options);
    }

    /** What is meant for the settings: {@code --shishi.backup.folder=…}. */
    static String[] settings(String[] arguments) {
        return Arrays.stream(arguments)
                .filter(argument ->
                        argument.startsWith("--") && argument.contains(".") && !OWN.contains(name(argument)))
                .toArray(String[]::new);
    }

    private static String name(String argument) {
        return argument.startsWith("--") ? argument.substring(2).replaceFirst("=.*", "") : "";
    }

    @Nullable
    String option(String name) {
        return options.get(name);
    }

    /** A moment of China's time, or none. */
    @Nullable
    OffsetDateTime moment(String name) {
        var text = options.get(name);
        if (text == null) {
            return null;
        }
        for (var format : MOMENTS) {
            try {
                return LocalDateTime.parse(text.strip(), format)
                        .atZone(ShanghaiClock.ZONE)
                        .toOffsetDateTime();
            } catch (DateTimeException e) {
                // perhaps in the other way
            }
        }
        throw new RuleViolation("backup.to.unreadable", text);
    }
}
