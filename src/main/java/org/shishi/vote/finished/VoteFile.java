package org.shishi.vote.finished;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shishi.policy.Actor;
import org.shishi.shared.Download;
import org.shishi.sheet.SheetColumn;
import org.shishi.sheet.SheetHead;
import org.shishi.sheet.SheetWriter;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.shishi.vote.Votes;
import org.shishi.vote.count.SheetFinding;
import org.shishi.vote.count.VotingMethod;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sends the announced votes of a year as the sheet 票决情况 that {@link VoteImports} takes; a note counts those it can't tell. */
@Component
class VoteFile {

    private static final String NAME = "票决情况";
    private static final Map<String, Integer> WIDTHS = Map.of("乡镇(街道)", 16, "候选项目", 60, "日期", 14);
    private static final int NARROW = 10;

    private final Votes votes;
    private final Units units;
    private final MessageSource messages;

    VoteFile(Votes votes, Units units, MessageSource messages) {
        this.votes = votes;
        this.units = units;
        this.messages = messages;
    }

    void send(Actor actor, int year, Locale locale, HttpServletResponse response) throws IOException {
        var announced = votes.announced(actor, year);
        var known = units.all().stream().collect(Collectors.toMap(UnitView::id, unit -> unit));
        var told =
                announced.stream().flatMap(vote -> told(vote, known).stream()).toList();
        var out = Download.of(response, year + NAME + ".xlsx");
        try (var sheet = SheetWriter.xlsx(out)) {
            sheet.sheet(head(year, announced.size() - told.size(), locale));
            for (var vote : told) {
                write(sheet, vote);
            }
            sheet.finish();
        }
    }

    /** One round of a township's answers for and against, which is read back as it is written. */
    private static Optional<ImportedVote> told(Votes.Announced vote, Map<Long, UnitView> known) {
        return Optional.ofNullable(vote.body().unitId())
                .map(known::get)
                .filter(unit -> vote.rounds() == 1 && vote.head().plan().rule().method() == VotingMethod.FOR_AGAINST)
                .map(unit -> ImportedVote.of(vote, unit))
                .filter(one -> one.findings().stream().noneMatch(SheetFinding::refused));
    }

    private SheetHead head(int year, int others, Locale locale) {
        var columns = Stream.of(ImportedVote.HEADINGS)
                .map(heading -> SheetColumn.of(heading, WIDTHS.getOrDefault(heading, NARROW)))
                .toList();
        var lines = new ArrayList<>(List.of(year + "年" + NAME));
        if (others > 0) {
            lines.add(messages.getMessage("vote.export.others", new Object[] {others}, locale));
        }
        return new SheetHead(NAME, lines, columns, 2);
    }

    private static void write(SheetWriter sheet, ImportedVote vote) throws IOException {
        var counted = vote.sheet();
        for (int i = 0; i < vote.titles().size(); i++) {
            var line = counted.lines().get(i);
            sheet.row(
                    vote.unitCode(),
                    vote.unit(),
                    vote.word(),
                    vote.heldOn(),
                    vote.seats(),
                    vote.candidates(),
                    counted.due(),
                    counted.present(),
                    counted.issued(),
                    counted.returned(),
                    counted.valid(),
                    counted.invalid(),
                    line.candidate(),
                    vote.titles().get(i),
                    line.inFavour(),
                    line.against(),
                    line.abstain(),
                    vote.results().get(i));
        }
    }
}
