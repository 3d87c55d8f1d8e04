package org.shishi.lookback;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.shishi.policy.Actor;
import org.shishi.shared.RuleViolation;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.TellsTotals;
import org.shishi.sheet.Sheets;
import org.shishi.sheet.reading.TotalRows;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the answers of a look-back as a sheet, and takes it back filled in: as drafts, which are then signed one by one. */
@Service
@Transactional
public class LookBackSheets {

    private final LookBacks lookBacks;
    private final LookBackAnswers answers;
    private final MessageSource messages;

    LookBackSheets(LookBacks lookBacks, LookBackAnswers answers, MessageSource messages) {
        this.lookBacks = lookBacks;
        this.answers = answers;
        this.messages = messages;
    }

    @Transactional(readOnly = true)
    public void write(Actor actor, long id, OutputStream out) throws IOException {
        AnswersSheet.write(out, lookBacks.get(actor, id), this::say);
    }

    /**
     * What became of a sheet.
     *
     * @param kept how many drafts it left; none where there is a problem
     * @param totals columns that were not read, and what its own totals say
     */
    public record Taken(int kept, List<SheetProblem> problems, List<TotalRows.Said> totals) implements TellsTotals {}

    /** Keeps what the sheet says as drafts; what it leaves open is asked, {@link org.shishi.shared.SheetAsks}; nothing where a row cannot be taken. Rows that say nothing, or what is signed, are passed. */
    public Taken take(Actor actor, long id, SentFile file) {
        var view = lookBacks.openSheet(actor, id);
        var asking = new SheetAsking(file.answers());
        var read = AnswersSheet.read(Sheets.read(file), view.projects(), this::say, asking);
        if (!read.problems().isEmpty()) {
            return new Taken(0, read.problems(), read.totals());
        }
        asking.require();
        if (read.rows().isEmpty()) {
            throw RuleViolation.at("file", "lookback.sheet.nothing");
        }
        for (var row : read.rows()) {
            var draft = view.project(row.number()).draft();
            answers.save(actor, id, row.number(), draft == null ? 0 : draft.version(), row.found(), List.of());
        }
        return new Taken(read.rows().size(), List.of(), read.totals());
    }

    private String say(Enum<?> word) {
        return messages.getMessage((MessageSourceResolvable) word, Locale.SIMPLIFIED_CHINESE);
    }
}
