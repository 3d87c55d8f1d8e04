package org.shishi.vote;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Gate;
import org.shishi.policy.Resource;
import org.shishi.project.Level;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectView;
import org.shishi.project.Projects;
import org.shishi.shared.RuleViolation;
import org.shishi.sheet.SheetTable;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.shishi.vote.VoteImport.Note;
import org.shishi.vote.VoteImport.Outcome;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes finished votes from the sheet 票决情况: counts them again, refuses what does not add up, finds the projects they made. */
@Service
@Transactional
public class VoteImports {

    private final Units units;
    private final Projects projects;
    private final FinishedVotes finished;
    private final Gate gate;
    private final Clock clock;

    VoteImports(Units units, Projects projects, FinishedVotes finished, Gate gate, Clock clock) {
        this.units = units;
        this.projects = projects;
        this.finished = finished;
        this.gate = gate;
        this.clock = clock;
    }

    /** Lets those who may import open the form. */
    public void openForm(Actor actor) {
        gate.read(actor, Action.VOTE_IMPORT, Resource.all("votes"));
    }

    /** Says what the sheet would do, and writes nothing. */
    @Transactional(readOnly = true)
    public VoteImport check(Actor actor, int year, List<SheetTable> tables) {
        openForm(actor);
        return new VoteImport(false, rows(read(actor, year, tables)));
    }

    /** Carries the sheet out as a whole; with one faulty vote nothing is written. */
    public VoteImport apply(Actor actor, int year, List<SheetTable> tables) {
        openForm(actor);
        var votes = read(actor, year, tables);
        var outcome = new VoteImport(true, rows(votes));
        if (outcome.hasErrors()) {
            return new VoteImport(false, outcome.rows());
        }
        gate.command(
                actor,
                Action.VOTE_IMPORT,
                Resource.all("votes"),
                Map.of("year", year, "votes", votes.size(), "linked", outcome.linked()));
        votes.forEach(vote -> finished.keep(actor, year, vote));
        return outcome;
    }

    /**
     * One vote, ready to be kept where it has no error.
     *
     * @param projects the number of a winner to the project of the same name
     */
    record Ready(
            @Nullable ImportedVote vote, @Nullable UnitView unit, VoteImport.Row row, Map<Integer, Long> projects) {}

    private static List<VoteImport.Row> rows(List<Ready> votes) {
        return votes.stream().map(Ready::row).toList();
    }

    private List<Ready> read(Actor actor, int year, List<SheetTable> tables) {
        var table = ImportedVote.table(tables);
        var known = units.all().stream().collect(Collectors.toMap(UnitView::code, unit -> unit));
        var adopted = adopted(actor, year);
        var votes = new ArrayList<Ready>();
        ImportedVote.rows(table).forEach((code, rows) -> {
            var unit = known.get(code);
            try {
                var vote = ImportedVote.of(table, rows);
                votes.add(ready(year, vote, unit, adopted));
            } catch (RuleViolation e) {
                var row = new VoteImport.Row(
                        rows.get(0).number(), code, rows.size(), 0, 0, Outcome.ERROR, List.of(Note.of(e)));
                votes.add(new Ready(null, unit, row, Map.of()));
            }
        });
        return votes;
    }

    private Ready ready(int year, ImportedVote vote, @Nullable UnitView unit, Map<String, ProjectView> adopted) {
        var notes = new ArrayList<Note>();
        boolean faulty = unit == null || !unit.name().equals(vote.unit());
        if (faulty) {
            notes.add(Note.of("vote.import.unit", vote.unitCode(), vote.unit()));
        } else if (!FinishedVotes.word(unit).equals(vote.word())) {
            faulty = true;
            notes.add(Note.of("vote.import.word", vote.unit(), vote.word()));
        }
        var findings = vote.findings();
        faulty |= findings.stream().anyMatch(SheetFinding::refused);
        findings.forEach(finding -> notes.add(Note.of(finding)));
        var found = faulty ? Map.<Integer, Long>of() : projects(vote, unit, adopted, notes);
        var outcome = faulty ? Outcome.ERROR : finished.knows(unit, year, vote) ? Outcome.KNOWN : Outcome.NEW;
        var row = new VoteImport.Row(
                vote.line(), vote.unit(), vote.titles().size(), vote.seats(), found.size(), outcome, notes);
        return new Ready(vote, unit, row, found);
    }

    private static Map<Integer, Long> projects(
            ImportedVote vote, UnitView unit, Map<String, ProjectView> adopted, List<Note> notes) {
        var found = new java.util.TreeMap<Integer, Long>();
        for (int i = 0; i < vote.titles().size(); i++) {
            if (vote.results().get(i).equals(ImportedVote.ELECTED)) {
                var project = adopted.get(key(unit.id(), vote.titles().get(i)));
                if (project == null) {
                    notes.add(Note.of("vote.import.no-project", vote.titles().get(i)));
                } else {
                    found.put(vote.sheet().lines().get(i).candidate(), project.id());
                }
            }
        }
        return found;
    }

    private Map<String, ProjectView> adopted(Actor actor, int year) {
        var all = ProjectFilter.of(year, LocalDate.now(clock));
        return projects.find(actor, all, List.of(), Pageable.unpaged()).stream()
                .filter(project -> project.description().level() == Level.TOWNSHIP)
                .collect(Collectors.toMap(
                        project -> key(
                                project.leadUnit().id(), project.description().title()),
                        project -> project,
                        (one, other) -> one));
    }

    private static String key(long unit, String title) {
        return unit + " " + title.replaceAll("\\s", "");
    }
}
