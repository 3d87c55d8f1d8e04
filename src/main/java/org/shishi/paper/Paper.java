package org.shishi.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An official document as its author thinks of it: what it says, and nothing of how it looks. {@link WordPapers} makes the
 * Word file, the template {@code paper/paper} the page; both follow GB/T 9704-2012.
 *
 * <p>Put together by a {@link PaperDraft}.
 *
 * @param addressee to whom it is sent (主送机关), without the colon
 * @param attachments their names (附件说明), without numbers
 * @param receipt lines that the addressee cuts off, signs and sends back (回执); none where there is none
 * @param note in brackets below the date (附注), without the brackets
 */
public record Paper(
        @Nullable Letterhead letterhead,
        String title,
        @Nullable String addressee,
        List<Part> body,
        List<String> attachments,
        @Nullable Signature signature,
        @Nullable String note,
        List<String> receipt,
        @Nullable Imprint imprint) {

    public Paper {
        body = List.copyOf(body);
        attachments = List.copyOf(attachments);
        receipt = List.copyOf(receipt);
    }

    public String receiptTitle() {
        return "回执";
    }

    /** The title, broken where a reader would pause. */
    public List<String> titleLines() {
        return TitleLines.of(title);
    }

    /** The lines of the note on attachments: the word before the first, numbers where there are several. */
    public List<String> attachmentLines() {
        if (attachments.size() < 2) {
            return attachments.stream().map(name -> "附件：" + name).toList();
        }
        var lines = new java.util.ArrayList<String>();
        for (var name : attachments) {
            var number = lines.size() + 1 + "." + name;
            lines.add(lines.isEmpty() ? "附件：" + number : number);
        }
        return lines;
    }
}
