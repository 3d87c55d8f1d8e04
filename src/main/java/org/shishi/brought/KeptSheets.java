package org.shishi.brought;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Actor;
import org.shishi.shared.SentFile;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.SheetAsks;
import org.shishi.shared.SheetUpload;
import org.shishi.shared.Submission;
import org.shishi.shared.TellsTotals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Keeps a sheet that was looked at or asks something, so that nobody has to choose the file again to answer or to take it. */
@Component
public class KeptSheets {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final String KEPT_ID = "kept";

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptSheets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A kept sheet as the page shows it: what it asks, and what was answered. */
    public record Kept(long id, String filename, Map<String, String> answers) {}

    /**
     * Takes a sheet that was sent now or is kept, with what was answered. What it leaves open is asked on the page: then, and where
     * {@code stays}, it is kept.
     *
     * @param fields all that the form sent
     * @param stays whether it was only looked at, and can be taken
     */
    public <T> Optional<T> take(
            Actor actor,
            SheetUpload form,
            Map<String, String> fields,
            BindingResult errors,
            Model model,
            Function<SentFile, T> take,
            Function<T, Boolean> stays) {
        if (errors.getTarget() == null) {
            return Optional.empty();
        }
        var id = fields.get(KEPT_ID);
        var sent = sent(actor, form, id).answered(SheetAsking.ofForm(fields));
        if (errors.hasErrors() && sent.content().length == 0) {
            errors.rejectValue("file", "sheet.file.empty"); // all that is missing is named at once
        }
        try {
            var made = Submission.made(errors, () -> take.apply(sent));
            made.filter(stays::apply).ifPresent(looked -> show(actor, id, sent, model));
            if (made.orElse(null) instanceof TellsTotals told) {
                model.addAttribute("totals", told.totals());
            }
            return made;
        } catch (SheetAsks asks) {
            model.addAttribute("questions", asks.questions());
            model.addAttribute("outcome", asks.wrong());
            if (asks.wrong() == null) { // else another file is sent, and this one is of no more use
                show(actor, id, sent, model);
            }
            return Optional.empty();
        }
    }

    private SentFile sent(Actor actor, SheetUpload form, @Nullable String id) {
        var sent = form.sent();
        return sent.name().isEmpty() && sent.content().length == 0 && id != null ? kept(actor, id) : sent;
    }

    private SentFile kept(Actor actor, String id) {
        return jdbc.sql("select filename, content from kept_sheet where id::text = ? and account_id = ?")
                .params(id, Objects.requireNonNull(actor.id()))
                .query((rs, n) -> new SentFile(rs.getString("filename"), rs.getBytes("content")))
                .optional()
                .orElse(new SentFile("", new byte[0]));
    }

    private void show(Actor actor, @Nullable String id, SentFile sent, Model model) {
        long kept = id != null && !kept(actor, id).name().isEmpty() ? Long.parseLong(id) : keep(actor, sent);
        model.addAttribute("kept", new Kept(kept, sent.name(), sent.answers()));
    }

    private long keep(Actor actor, SentFile sent) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("delete from kept_sheet where kept_at < ?")
                .param(now.minus(KEPT))
                .update();
        return jdbc.sql(
                        "insert into kept_sheet (account_id, filename, content, kept_at) values (?, ?, ?, ?) returning id")
                .params(Objects.requireNonNull(actor.id()), sent.name(), sent.content(), now)
                .query(Long.class)
                .single();
    }
}
