package org.shishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shishi.testing.SourceTree;

/** The documents say of the code what is so: its modules, their tables and the types that they name. */
class DocumentationTests {

    private static final Path DOCS = Path.of("docs");
    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z]+)` \\| ([^|]*) \\| ([^|]*) \\|$", Pattern.MULTILINE);
    private static final Pattern ALLOWED = Pattern.compile("allowedDependencies =\\s*(\\{[^}]*}|\"\\w+\")");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern TABLE = Pattern.compile("create (?:unlogged )?table (\\w+)");
    private static final Pattern DROPPED = Pattern.compile("drop table (\\w+)");
    private static final Pattern TYPE =
            Pattern.compile("(?:[a-z]+\\.)+(?<placed>[A-Z]\\w+)(?:\\.\\w+)?|(?<alone>[A-Z][a-z]+(?:[A-Z][a-z0-9]*)+)");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|enum|interface) ([A-Z]\\w*)");

    /** The names before it are those of other tables too. */
    private static final String BEGIN_SO = " and the tables that begin so";

    /** Types of libraries that the documents name, and of examples. */
    private static final Set<String> FOREIGN = Set.of("ApiException", "BindingResult", "XRules");

    @Test
    void everyModuleMayCallWhatTheTableSays() throws IOException {
        var said = new TreeMap<String, Set<String>>();
        rows().forEach(row -> said.put(row.group(1), words(row.group(2))));
        said.remove("demo"); // may call all
        var allowed = new TreeMap<String, Set<String>>();
        SourceTree.code().forEach((file, source) -> {
            var declared = ALLOWED.matcher(source);
            if (file.endsWith("package-info.java") && declared.find()) {
                allowed.put(file.split("/")[2], modules(declared.group(1)));
            }
        });
        assertThat(said).isEqualTo(allowed);
    }

    @Test
    void everyTableBelongsToOneModule() throws IOException {
        var owners = new TreeMap<String, Set<String>>();
        for (var table : tables()) {
            owners.put(
                    table,
                    rows().filter(row -> owns(row.group(3), table))
                            .map(row -> row.group(1))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        assertThat(owners)
                .allSatisfy((table, modules) ->
                        assertThat(modules).as("owners of %s", table).hasSize(1));
    }

    @Test
    void everyTypeThatTheDocumentsNameIsThere() throws IOException {
        var types = Stream.of(SourceTree.code(), SourceTree.tests())
                .flatMap(sources -> sources.values().stream())
                .flatMap(source -> DECLARED.matcher(source).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
        var unknown = new TreeMap<String, Set<String>>();
        try (var files = Stream.concat(Files.list(DOCS), Files.list(DOCS.resolve("security")))) {
            for (var file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
                var names = CODE.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .flatMap(DocumentationTests::type)
                        .filter(name -> !types.contains(name) && !FOREIGN.contains(name))
                        .collect(Collectors.toCollection(TreeSet::new));
                if (!names.isEmpty()) {
                    unknown.put(file.getFileName().toString(), names);
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    /** The type that a piece of code names, alone or with its package. */
    private static Stream<String> type(String code) {
        var type = TYPE.matcher(code);
        return type.matches()
                ? Stream.of(type.group("placed") == null ? type.group("alone") : type.group("placed"))
                : Stream.empty();
    }

    private static Stream<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(DOCS.resolve("architecture.md"))).results();
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(", "))
                .filter(word -> !word.equals("–"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The modules of a list of dependencies; {@code progress::overview} is a part of progress. */
    private static Set<String> modules(String list) {
        return TEXT.matcher(list)
                .results()
                .map(found -> found.group(1).split("::")[0].strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean owns(String listed, String table) {
        int beginnings = listed.indexOf(BEGIN_SO);
        return CODE.matcher(listed)
                .results()
                .anyMatch(name -> table.equals(name.group(1))
                        || name.start() < beginnings && table.startsWith(name.group(1) + "_"));
    }

    private static List<String> tables() {
        var gone = SourceTree.migrations().values().stream()
                .flatMap(sql -> DROPPED.matcher(sql).results().map(found -> found.group(1)))
                .toList();
        return SourceTree.migrations().values().stream()
                .flatMap(sql -> TABLE.matcher(sql).results().map(found -> found.group(1)))
                .distinct()
                .filter(table -> !gone.contains(table))
                .toList();
    }
}
