package org.shishi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The modules know each other only in the directions that docs/architecture.md draws. */
class ModularityTests {

    private static final Path DOCUMENTS = Path.of("docs", "modules");

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
                var text = Files.readString(file);
                Files.writeString(file, text.replaceAll("\\s+$", "") + "\n", StandardCharsets.UTF_8);
            }
        }
    }
}
