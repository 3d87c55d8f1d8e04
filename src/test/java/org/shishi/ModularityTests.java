package org.shishi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The modules know each other only in the directions that docs/architecture.md draws. */
class ModularityTests {

    private static final Path DOCUMENTS = Path.of("docs", "modules");

    /** What marks an event that a module hears after commit. */
    private static final String HEARD = " (async)";

    private final ApplicationModules modules = ApplicationModules.of(Shishi.class);

    @Test
    void modulesKeepToTheirBorders() {
        modules.verify();
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
