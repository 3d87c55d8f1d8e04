package org.shishi.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shishi.security.Requirement.Kind;

/**
 * The ledgers of security say of each line of a standard which test holds it, or why none does. Written anew by
 * {@code -Dshishi.ledger=write}.
 */
class SecurityLedgerTests {

    private static final HeldLines HELD = HeldLines.read();

    @Test
    void whatHoldsALineIsATestThatRuns() {
        assertThat(HELD.noTests()).as("@Holds stands on what no run executes").isEmpty();
        assertThat(HELD.tests()).hasSizeGreaterThan(100);
    }

    @Test
    void everyLineThatATestNamesIsThere() {
        var known = Stream.of(Standard.values())
                .flatMap(standard -> standard.requirements().stream().map(one -> standard.prefix + " " + one.id()))
                .collect(Collectors.toSet());
        var unknown = new TreeSet<>(HELD.tests().keySet());
        unknown.removeAll(known);
        assertThat(unknown).as("lines that no list has").isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyLineIsThereOnce(Standard standard) {
        var numbers = standard.requirements().stream().map(Requirement::id).toList();
        assertThat(numbers).doesNotHaveDuplicates().hasSize(standard.size);
    }

    @ParameterizedTest
    @EnumSource
    void everyLineIsHeldOrHasAReason(Standard standard) {
        var page = new LedgerPage(standard, HELD.tests());
        var neither = standard.requirements().stream()
                .filter(one -> one.kind() == Kind.TESTS && !HELD.tests().containsKey(page.name(one)))
                .map(page::name);
        assertThat(neither)
                .as("mark a test that holds it with @Holds, or say in %s why none does", standard.list())
                .isEmpty();
        assertThat(standard.requirements())
                .filteredOn(one -> one.kind() != Kind.TESTS)
                .allSatisfy(one -> assertThat(one.answer().text())
                        .as(one.id())
                        .isNotBlank()
                        .doesNotContain("|"));
    }

    /** A line that asks for a document names the page and the heading. */
    @ParameterizedTest
    @EnumSource
    void everyPageThatIsNamedHasItsHeading(Standard standard) throws IOException {
        for (var one : standard.requirements()) {
            if (one.kind() == Kind.PAGE) {
                var named = one.answer().text().split("#");
                assertThat(named).as(one.id()).hasSize(2);
                assertThat(headings(Path.of(named[0]))).as(one.id()).contains(named[1]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePageSaysWhatTheTestsHold(Standard standard) throws IOException {
        var made = new LedgerPage(standard, HELD.tests()).text();
        if ("write".equals(System.getProperty("shishi.ledger"))) {
            Files.writeString(standard.page(), made);
        }
        assertThat(Files.readString(standard.page()))
                .as("write it anew: mvn test -Dtest=SecurityLedgerTests -Dshishi.ledger=write")
                .isEqualTo(made);
    }

    /** As links name them. */
    private static Stream<String> headings(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} -]", "")
                        .replace(' ', '-'));
    }
}
