package org.shishi.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** The templates of a cluster's files in deploy/ha: what they leave open is filled in, and Shishi knows its settings. */
class ClusterFilesTests {

    private static final Path HA = Path.of("deploy", "ha");
    private static final Pattern LEFT_OPEN = Pattern.compile("(?<!\\$)\\$([a-z_]+)");

    @Test
    void everyPlaceIsFilledInByTheScript() throws IOException {
        var script = Files.readString(HA.resolve("configure.py"));
        for (var template : templates()) {
            assertThat(leftOpen(template))
                    .as("left open in %s", template)
                    .allMatch(name -> script.contains('"' + name + '"'));
        }
    }

    @Test
    void everyTemplateHasAPlaceOnTheMachine() throws IOException {
        var script = Files.readString(HA.resolve("configure.py"));
        assertThat(templates())
                .isNotEmpty()
                .allMatch(
                        template -> script.contains('"' + template.getFileName().toString() + "\": (\"/etc/"));
    }

    @Test
    void noTemplateHoldsASecret() throws IOException {
        for (var template : templates()) {
            assertThat(Files.readAllLines(template))
                    .filteredOn(line -> line.matches("\\s*(password|.*key): .*"))
                    .as("secrets of %s", template)
                    .allMatch(line -> line.matches(".*: \\$[a-z_]+"));
        }
    }

    @Test
    void theSettingsOfShishiAreThoseOfAnExternalDatabase() {
        assertThat(settings().stringPropertyNames())
                .contains(
                        "spring.datasource.url", "spring.flyway.user", "shishi.second-factor.key", "shishi.trail.key");
        assertThat(settings().getProperty("spring.datasource.url"))
                .startsWith("jdbc:postgresql://")
                .contains("targetServerType=primary");
    }

    private static Properties settings() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource(HA.resolve("templates").resolve("application.yaml")));
        return Objects.requireNonNull(yaml.getObject());
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(HA.resolve("templates"))) {
            return files.sorted().toList();
        }
    }

    private static Set<String> leftOpen(Path template) throws IOException {
        var names = new TreeSet<String>();
        var found = LEFT_OPEN.matcher(Files.readString(template));
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }
}
