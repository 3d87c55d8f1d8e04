package org.shishi.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shishi.testing.Visitor;
import org.shishi.testing.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever year the header of a page says, one without projects or one to come: what can be read is read. */
@WholeApplication
class EveryYearTests {

    private static final List<String> PEOPLE =
            List.of("county", "inspection", "finance", "congress", "leader", "department", "township");

    private static final List<Integer> EMPTY_YEARS = List.of(2001, 2036);

    @LocalServerPort
    int port;

    @Test
    void whatCanBeReadIsReadInAYearWithoutProjects() {
        var signedIn = new HashMap<String, Visitor>();
        var wrong = new ArrayList<String>();
        for (var row : MatrixRow.all()) {
            reader(row).filter(who -> !row.path().contains("year=")).ifPresent(who -> {
                var visitor = signedIn.computeIfAbsent(who, name -> Visitor.signedIn(port, name));
                for (int year : EMPTY_YEARS) {
                    var path = row.path() + (row.path().contains("?") ? "&" : "?") + "year=" + year;
                    answer(visitor, path).ifPresent(refusal -> wrong.add(refusal + " " + who + " " + path));
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    /** What is wrong with the answer, if anything; a file may also break off while it is sent. */
    private static Optional<String> answer(Visitor visitor, String path) {
        try {
            int status = visitor.get(path).statusCode();
            return status == 409 || status >= 500 ? Optional.of(String.valueOf(status)) : Optional.empty();
        } catch (UncheckedIOException cut) {
            return Optional.of("cut off");
        }
    }

    /** Somebody who is answered, where the row only reads, and names no projects, which that year has not got. */
    private static Optional<String> reader(MatrixRow row) {
        return row.reads() && !row.path().contains("{") && !row.path().contains("codes=")
                ? PEOPLE.stream().filter(who -> row.expectedFor(who) == 200).findFirst()
                : Optional.empty();
    }
}
