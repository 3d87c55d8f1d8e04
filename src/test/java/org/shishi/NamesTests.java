package org.shishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shishi.testing.SourceTree;

/** Types are called what a developer or an official would look for, and each name means one thing. */
class NamesTests {

    private static final Pattern RIDDLE = Pattern.compile(
            "Said|Told\\w*|Exact|Filing|Openings|Dossier|Beside|Doing|Surroundings|Likeness|Twin|Booking|\\w*Books?|Held\\w*"
                    + "|Holders|Directory|People|Containing|Recognised|Against|Composing|Revival|Pulse|\\w*Maker");

    @Test
    void noTypeIsARiddle() {
        assertThat(names().filter(name -> RIDDLE.matcher(name).matches())).isEmpty();
    }

    @Test
    void noTwoTypesHaveOneName() {
        var seen = new TreeSet<String>();
        assertThat(names().filter(name -> !seen.add(name)).collect(Collectors.toSet()))
                .isEmpty();
    }

    private static Stream<String> names() {
        return SourceTree.code().keySet().stream()
                .map(file -> file.substring(file.lastIndexOf('/') + 1, file.length() - ".java".length()))
                .filter(name -> !name.equals("package-info"));
    }
}
