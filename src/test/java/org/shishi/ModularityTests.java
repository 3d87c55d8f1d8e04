package org.shishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shishi.testing.SourceTree;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The modules know each other only in the directions that docs/architecture.md draws. */
class ModularityTests {

    private static final int MOST_TYPES = 40;

    private static final Path DOCUMENTS = Path.of("docs", "modules");

    /** What marks an event that a module hears after commit. */
    private static final String HEARD = " (async)";

    private final ApplicationModules modules = ApplicationModules.of(Shishi.class);

    @Test
    void modulesKeepToTheirBorders() {
        modules.verify();
    }

    @Test
    void aPackageHasAtMostFortyTypesOfItsOwn() {
        var types = SourceTree.code().keySet().stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(
                        file -> file.substring(0, file.lastIndexOf('/')), Collectors.summingInt(file -> 1)));
        assertThat(types)
                .as("divide it by what its types are for")
                .allSatisfy((name, count) -> assertThat(count).isLessThanOrEqualTo(MOST_TYPES));
    }

    @Test
    void theDiagramsShowTheModulesAsTheyAre() throws IOException {
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder(DOCUMENTS.toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases();
        try (var files = Files.list(DOCUMENTS)) {
            for (var file : files.toList()) {
                Files.writeString(file, inOrder(Files.readAllLines(file)));
            }
        }
    }

    /** The library draws in another order each time; the same modules shall give the same file. */
    private static String inOrder(List<String> lines) {
        var drawn = new ArrayList<>(lines);
        for (var kind : List.of("Rel(", "Component(")) {
            var sorted = lines.stream()
                    .filter(line -> line.strip().startsWith(kind))
                    .sorted()
                    .iterator();
            drawn.replaceAll(line -> line.strip().startsWith(kind) ? sorted.next() : line);
        }
        var heard = lines.stream()
                .filter(line -> line.contains(HEARD))
                .map(ModularityTests::withoutBar)
                .sorted()
                .iterator();
        drawn.replaceAll(line -> line.contains(HEARD) ? (line.startsWith("|") ? "|" : "") + heard.next() : line);
        return String.join("\n", drawn).strip() + "\n";
    }

    /** The first line of a cell begins with its bar. */
    private static String withoutBar(String line) {
        return line.startsWith("|") ? line.substring(1) : line;
    }
}
