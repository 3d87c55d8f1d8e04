package org.shishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shishi.testing.SourceTree;

/** Types are called what a developer or an official would look for, and each name means one thing. */
class NamesTests {

    private static final Pattern RIDDLE = Pattern.compile(
            "Said|Told\\w*|Exact|Filing|Openings|Dossier|Beside|Doing|Surroundings|Likeness|Twin|Booking|\\w*Book");

    /** Names that are still riddles; the list only gets shorter. */
    private static final Set<String> STILL_RIDDLES =
            Set.of("AspectBook", "AttachmentBook", "Dossier", "LightRuleBook", "UnitBook");

    /** Names that still mean two things; the list only gets shorter. */
    private static final Set<String> STILL_TWICE = Set.of("Finding");

    @Test
    void noTypeIsARiddle() {
        assertThat(names().filter(name -> RIDDLE.matcher(name).matches()).filter(name -> !STILL_RIDDLES.contains(name)))
                .isEmpty();
    }

    @Test
    void noTwoTypesHaveOneName() {
        var seen = new TreeSet<String>();
        assertThat(names().filter(name -> !seen.add(name))
                        .filter(name -> !STILL_TWICE.contains(name))
                        .collect(Collectors.toSet()))
                .isEmpty();
    }

    private static Stream<String> names() {
        return SourceTree.code().keySet().stream()
                .map(file -> file.substring(file.lastIndexOf('/') + 1, file.length() - ".java".length()))
                .filter(name -> !name.equals("package-info"));
    }
}
