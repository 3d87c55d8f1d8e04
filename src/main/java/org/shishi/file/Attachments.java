package org.shishi.file;

import java.util.List;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Decision.Verdict;
import org.shishi.policy.Denied;
import org.shishi.policy.Gate;
import org.shishi.shared.RuleViolation;
import org.springframework.stereotype.Service;

/**
 * Hangs files on records and takes them away again; who may do what follows the record. {@link AttachmentPanels} shows them.
 */
@Service
public class Attachments {

    private final ContentCheck check;
    private final Pictures pictures;
    private final AttachmentWriting writing;
    private final AttachmentRows rows;
    private final AttachmentTargets holders;
    private final FileSettings settings;
    private final Gate gate;

    Attachments(
            ContentCheck check,
            Pictures pictures,
            AttachmentWriting writing,
            AttachmentRows rows,
            AttachmentTargets holders,
            FileSettings settings,
            Gate gate) {
        this.check = check;
        this.pictures = pictures;
        this.writing = writing;
        this.rows = rows;
        this.holders = holders;
        this.settings = settings;
        this.gate = gate;
    }

    /** Lets those who may add files to a record go on: to be asked before a stranger's file is read. */
    public void open(Actor actor, RecordPart held) {
        writing.mayAdd(actor, held);
    }

    /**
     * Adds files, all of them or none. Refuses beside the field {@code file} what the allow-list does not name, what is too
     * large, broken or dangerous, and what hangs there already ({@code file.already.here}).
     *
     * <p>Checking and re-encoding takes no transaction of its own; within one it joins it.
     */
    public List<AttachmentView> add(Actor actor, RecordPart held, List<NewFile> files) {
        open(actor, held);
        if (files.isEmpty()) {
            throw RuleViolation.at("file", "file.none");
        }
        if (files.size() > settings.atOnce()) {
            throw RuleViolation.at("file", "file.too.many", settings.atOnce());
        }
        var made = files.stream().map(this::make).toList();
        return writing.add(actor, held, made);
    }

    private StoredFile make(NewFile file) {
        var type = check.typeOf(file);
        return type.picture() ? pictures.make(file, type) : StoredFile.asSent(file, type);
    }

    /** Takes a file off its record; the reason is required, and everything stays in the trail. */
    public AttachmentView remove(Actor actor, String id, String reason) {
        return writing.remove(actor, find(id), reason);
    }

    /** Asks for evidence at a place, or no longer. */
    public void ask(Actor actor, RecordPart held, boolean wanted) {
        writing.ask(actor, held, wanted);
    }

    /** The file itself. One taken away is open only to those who may compare. */
    public AttachmentContent content(Actor actor, String id) {
        var file = read(actor, id);
        return new AttachmentContent(file.filename(), file.type(), bytes(id, AttachmentForm.FILE));
    }

    /** A small picture of a picture, always a JPEG. */
    public AttachmentContent thumbnail(Actor actor, String id) {
        var file = read(actor, id);
        return new AttachmentContent(file.filename(), FileType.JPEG, bytes(id, AttachmentForm.THUMBNAIL));
    }

    private AttachmentView read(Actor actor, String id) {
        var file = find(id);
        var record = holders.record(file.held(), Action.FILE_ADD);
        gate.read(actor, record.reading(), record.resource());
        AttachmentPanels.hideRemoved(actor, file);
        return file;
    }

    private AttachmentView find(String id) {
        return rows.find(id).orElseThrow(() -> unknown(id));
    }

    private byte[] bytes(String id, AttachmentForm form) {
        return rows.content(id, form).orElseThrow(() -> unknown(id));
    }

    static Denied unknown(String id) {
        return new Denied(Verdict.HIDDEN, Action.FILE_ADD, "file:" + id);
    }
}
