package org.shishi.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.shishi.shared.ShanghaiClock;
import org.springframework.stereotype.Component;

/** Makes Word files (.docx) of papers, as GB/T 9704-2012 wants them; Word, WPS and LibreOffice open them. */
@Component
public class WordPapers {

    /** The content type of what is made. */
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final PaperFonts fonts;

    WordPapers(PaperFonts fonts) {
        this.fonts = fonts;
    }

    public byte[] docx(Paper paper) {
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            WordStyles.write(document, fonts);
            write(paper, document);
            WordPage.write(document);
            properties(paper, document);
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write(Paper paper, XWPFDocument document) {
        var text = new WordText(document, fonts);
        if (paper.letterhead() != null) {
            text.head(paper.letterhead());
        }
        paper.titleLines().forEach(line -> text.add(WordStyle.TITLE, line));
        text.blank(1);
        if (paper.addressee() != null) {
            text.add(WordStyle.ADDRESSEE, paper.addressee() + "\uFF1A");
        }
        paper.body().forEach(part -> part(part, document, text));
        text.attachments(paper);
        end(paper, document, text);
    }

    private static void part(Part part, XWPFDocument document, WordText text) {
        if (part instanceof PaperHeading heading) {
            text.add(WordStyle.heading(heading.level()), heading.whole());
        } else if (part instanceof Paragraph paragraph) {
            text.paragraph(WordStyle.TEXT, paragraph, "");
        } else if (part instanceof Listing list) {
            int number = 0;
            for (var item : list.items()) {
                text.paragraph(WordStyle.TEXT, item, ++number + ".");
            }
        } else if (part instanceof PaperTable table) {
            new WordTable(table).write(document, text);
        }
    }

    private static void end(Paper paper, XWPFDocument document, WordText text) {
        if (paper.signature() != null) {
            text.signature(paper.signature());
        }
        if (paper.note() != null) {
            text.paragraph(WordStyle.TEXT, Paragraph.of("\uFF08" + paper.note() + "\uFF09"), "");
        }
        text.receipt(paper);
        if (paper.imprint() != null) {
            WordImprint.write(document, text, paper.imprint());
        }
    }

    private static void properties(Paper paper, XWPFDocument document) {
        var core = document.getProperties().getCoreProperties();
        core.setTitle(paper.title().replace("\n", ""));
        var signature = paper.signature();
        core.setCreator(signature == null ? "" : signature.body());
        if (signature != null) {
            core.setCreated(Optional.of(
                    Date.from(signature.date().atStartOfDay(ShanghaiClock.ZONE).toInstant())));
        }
    }
}
