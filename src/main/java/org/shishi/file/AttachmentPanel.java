package org.shishi.file;

import java.time.LocalDate;
import java.util.List;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Policy;
import org.shishi.shared.ShanghaiClock;

/**
 * The files of a record and what the reader may do there: what {@code fragments/attachments} shows.
 *
 * @param files those that hang there now
 * @param removed those taken away, for those who may compare
 * @param asked whether the office has asked for evidence here
 */
public record AttachmentPanel(
        RecordPart held,
        AttachmentTarget record,
        List<AttachmentView> files,
        List<AttachmentView> removed,
        boolean asked,
        boolean mayAdd,
        boolean mayAsk,
        FileSettings limits) {

    /** What hung there by the end of a day. */
    public AttachmentPanel asOf(LocalDate day) {
        var by = day.plusDays(1).atStartOfDay(ShanghaiClock.ZONE).toOffsetDateTime();
        return new AttachmentPanel(
                held,
                record,
                files.stream().filter(file -> file.addedAt().isBefore(by)).toList(),
                removed.stream()
                        .filter(file ->
                                file.removal() != null && file.removal().at().isBefore(by))
                        .toList(),
                asked,
                mayAdd,
                mayAsk,
                limits);
    }

    static AttachmentPanel of(
            Actor actor,
            RecordPart held,
            AttachmentTarget record,
            List<AttachmentView> all,
            boolean asked,
            FileSettings limits) {
        boolean changes =
                Policy.decide(actor, record.adding(), record.resource()).allowed();
        boolean office = Policy.mayEver(actor, Action.FILE_COMPARE);
        return new AttachmentPanel(
                held,
                record,
                all.stream().filter(file -> file.removal() == null).toList(),
                office ? all.stream().filter(file -> file.removal() != null).toList() : List.of(),
                asked,
                changes && (record.free() || asked),
                office && !record.free(),
                limits);
    }

    /** Whether there is nothing to see and nothing to do. */
    public boolean empty() {
        return files.isEmpty() && removed.isEmpty() && !mayAdd && !mayAsk && !asked;
    }

    public String accepted() {
        return FileType.accepted();
    }
}
