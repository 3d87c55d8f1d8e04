package org.shishi.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shishi.project.Description;
import org.shishi.project.Field;
import org.shishi.project.FieldProblem;
import org.shishi.project.Level;
import org.shishi.project.Plan;
import org.shishi.project.SaveProject;
import org.shishi.project.entry.LedgerBatches;
import org.shishi.project.entry.LedgerEntry;
import org.shishi.project.entry.Projects;
import org.shishi.project.promise.Promise;
import org.shishi.project.promise.PromiseStore;
import org.shishi.testing.WholeApplication;
import org.shishi.unit.Units;
import org.shishi.vote.VoteFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger that knew no day of adoption gets that of the vote, and no other one. */
@WholeApplication
@Import(VoteFixtures.class)
class AdoptionDayTests {

    private static final int YEAR = 2015;
    private static final String CODE = "ADOPTED-1";
    private static final LocalDate UNKNOWN = LocalDate.of(YEAR, 1, 1);
    private static final LocalDate VOTED = LocalDate.of(YEAR, 1, 20);
    private static long batch = 870_000_000L;

    @Autowired
    VoteFixtures people;

    @Autowired
    Projects projects;

    @Autowired
    LedgerBatches batches;

    @Autowired
    PromiseStore promises;

    @Autowired
    Units units;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @Test
    void whereNoDayWasKnownOnlyThatOfTheVoteTakesItsPlace() {
        votedFor();
        assertThat(told(VOTED.plusDays(1))).containsExactly("project.voted.adopted");
        assertThat(told(VOTED)).isEmpty();
        assertThat(told(UNKNOWN)).containsExactly("project.voted.adopted");
        assertThat(told(VOTED.plusDays(1))).containsExactly("project.voted.adopted");
        assertThat(adopted()).isEqualTo(VOTED);
    }

    private LocalDate adopted() {
        return projects.summary(people.actor("county"), CODE, LocalDate.now(clock))
                .project()
                .description()
                .adoptedOn();
    }

    private List<String> told(LocalDate day) {
        var row = new LedgerEntry().with(Field.CODE, CODE).with(Field.ADOPTED_ON, day);
        return batches
                .apply(people.actor("county"), ++batch, "表", List.of(row), LocalDate.now(clock))
                .get(0)
                .findings()
                .stream()
                .filter(FieldProblem::isError)
                .map(FieldProblem::code)
                .toList();
    }

    private void votedFor() {
        var said = new Description(
                Level.COUNTY,
                null,
                new Description.Wording("路灯改造", "", "", ""),
                Description.Responsibility.of(units.all().get(0).id()),
                Description.Arrangement.NONE,
                new Description.Term(UNKNOWN, UNKNOWN.plusMonths(11)),
                Description.Budget.NONE,
                Description.Coordinates.UNKNOWN);
        var project = projects.create(people.actor("county"), new SaveProject(CODE, YEAR, said, Plan.EMPTY));
        transactions.executeWithoutResult(all -> promises.freeze(
                project.id(), new Promise(VOTED, "路灯改造", "", "", List.of(), null, said.deadline(), List.of())));
    }
}
