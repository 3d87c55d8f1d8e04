package org.shishi.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shishi.file.Samples.join;
import static org.shishi.file.Samples.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.shishi.shared.RuleViolation;
import org.shishi.testing.Holds;
import org.springframework.util.unit.DataSize;

/** What people send by mistake or on purpose. */
class HostileFilesTests {

    private final FileSettings settings =
            new FileSettings(DataSize.ofMegabytes(20), 10, 50, 50, DataSize.ofMegabytes(96), 2560, 320, 6);
    private final ContentCheck check = new ContentCheck(settings);
    private final Pictures pictures = new Pictures(settings);

    private StoredFile make(String name, byte[] content) {
        var file = new NewFile(name, content);
        var type = check.typeOf(file);
        return type.picture() ? pictures.make(file, type) : StoredFile.asSent(file, type);
    }

    private void refused(String name, byte[] content, String code) {
        assertThatThrownBy(() -> make(name, content))
                .as(name)
                .isInstanceOfSatisfying(
                        RuleViolation.class, broken -> assertThat(broken.code()).isEqualTo(code));
    }

    @Test
    @Holds("ASVS 5.2.2")
    void aProgramStaysOneWhateverItIsCalled() {
        refused("photo.jpg", join(text("MZ\u0090\0\3\0\0\0\4\0\0\0"), new byte[500]), "file.type.refused");
        refused("photo.jpg", join(text("\u007fELF\2\1\1"), new byte[500]), "file.type.refused");
        refused("plan.pdf", text("#!/bin/sh\nrm -rf /\n"), "file.type.refused");
        refused("picture.png", text("<html><script>alert(1)</script></html>"), "file.type.refused");
    }

    @Test
    @Holds("ASVS 1.3.4")
    void aDrawingThatCanRunScriptsIsNoPicture() {
        refused("x.svg", text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"), "file.type.refused");
        refused(
                "x.png",
                text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
                "file.type.refused");
        refused("x.gif", join(text("GIF89a"), new byte[100]), "file.type.refused");
    }

    @Test
    @Holds({"GB 8.1.4.10 b", "GB 8.1.4.11 a"})
    void aPictureKeepsNothingButItsPixels() throws IOException {
        var archive = Samples.zip("evil.class", "CAFEBABE");
        var made = make("holiday.jpg", join(Samples.photoWithPlace(1), archive));
        var kept = new String(made.content(), StandardCharsets.ISO_8859_1);
        assertThat(kept).doesNotContain("Exif", "GeheimCam", "PK\3\4", "evil.class");
        var picture = ImageIO.read(new ByteArrayInputStream(made.content()));
        assertThat(picture.getWidth()).as("turned upright").isEqualTo(300);
        assertThat(picture.getHeight()).isEqualTo(400);
        assertThat(made.thumbnail()).isNotNull();
    }

    @Test
    @Holds("ASVS 5.2.1")
    void aPictureThatWouldFillTheMemoryIsRefusedByItsDimensions() {
        refused("bomb.png", Samples.claimedPng(60_000, 60_000), "file.picture.too.large");
        refused("bomb.png", Samples.claimedPng(Integer.MAX_VALUE, Integer.MAX_VALUE), "file.picture.too.large");
        refused("broken.png", Samples.claimedPng(100, 100), "file.damaged");
        refused("half.jpg", Arrays.copyOf(Samples.photo(1), 300), "file.damaged");
    }

    /** 400 by 400 of eight bytes, in a memory for 100 by 100 of them and their copy. */
    @Test
    void aPictureIsReadInAsManyPixelsAsItsMemoryHolds() throws IOException {
        var deep = Samples.deepPng(400);
        assertThat(ImageIO.read(new ByteArrayInputStream(deep)).getColorModel().getPixelSize())
                .isEqualTo(64);
        var narrow =
                new FileSettings(DataSize.ofMegabytes(20), 10, 50, 50, DataSize.ofBytes(100 * 100 * 12), 2560, 320, 6);
        var made = new Pictures(narrow).make(new NewFile("deep.png", deep), FileType.PNG);
        assertThat(made.width()).isEqualTo(100);
        assertThat(make("deep.png", deep).width()).isEqualTo(400);
    }

    @Test
    void aLargePictureIsMadeSmaller() {
        var made = make("wide.jpg", Samples.wide());
        assertThat(made.width()).isEqualTo(2560);
        assertThat(made.height()).isEqualTo(320);
    }

    @Test
    void aDocumentIsOneFromItsFirstByteToItsLast() {
        assertThat(make("plan.pdf", Samples.pdf()).type()).isEqualTo(FileType.PDF);
        refused("plan.pdf", join(Samples.pdf(), Samples.zip("a.class", "x")), "file.damaged");
        refused("plan.pdf", Arrays.copyOf(Samples.pdf(), 60), "file.damaged");
    }

    @Test
    @Holds({"ASVS 5.2.2", "ASVS 5.2.3", "ASVS 5.3.2"})
    void anOfficeFileIsLookedInto() {
        assertThat(make("方案.docx", Samples.docx()).type()).isEqualTo(FileType.DOCX);
        refused("a.docx", Samples.docx("word/vbaProject.bin", "macro"), "file.macro");
        refused("a.docx", Samples.docx("../../etc/cron.d/x", "* * * * *"), "file.unsafe");
        refused("a.docx", Samples.docx("word/media/x.xml", "0".repeat(30_000_000)), "file.bomb");
        refused("a.docx", Samples.zip("readme.txt", "hello"), "file.type.refused");
        refused("a.docx", Arrays.copyOf(Samples.docx(), 50), "file.damaged");
        refused(
                "a.doc",
                join(
                        new byte[] {
                            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                        },
                        new byte[2000]),
                "file.old.office");
    }

    @Test
    @Holds("ASVS 5.2.1")
    void sizesAreLimited() {
        refused("nothing.jpg", new byte[0], "file.empty");
        refused("huge.pdf", new byte[20 * 1024 * 1024 + 1], "file.too.large");
    }

    @Test
    @Holds({"ASVS 5.3.2", "ASVS 5.4.2"})
    void aNameLeadsNowhereAndSaysWhatTheFileIs() {
        assertThat(make("../../../etc/passwd", Samples.photo(1)).filename()).isEqualTo("passwd.jpg");
        assertThat(make("C:\\Users\\x\\现场.JPG", Samples.photo(1)).filename()).isEqualTo("现场.JPG");
        assertThat(make("photo.exe", Samples.photo(1)).filename()).isEqualTo("photo.exe.jpg");
        assertThat(new NewFile("a\r\nSet-Cookie: x\u202egpj.exe", new byte[1]).filename())
                .doesNotContain("\r", "\n", "\u202e", ":");
        assertThat(new NewFile("", new byte[1]).filename()).isEqualTo("file");
        var whole = "长".repeat(250) + ".jpg";
        assertThat(new NewFile(whole, new byte[1]).filename())
                .as("longer ones are refused where they are sent")
                .isEqualTo(whole);
    }

    @Test
    void aPhotoSavedAnewLooksTheSameAndAnotherDoesNot() {
        for (long scene = 1; scene <= 20; scene++) {
            Long one = make("a.jpg", Samples.photo(scene)).likeness();
            Long again = make("b.jpg", Samples.savedAnew(scene)).likeness();
            Long other = make("c.jpg", Samples.photo(scene + 100)).likeness();
            assertThat(Long.bitCount(one ^ again))
                    .as("scene %d saved anew", scene)
                    .isLessThanOrEqualTo(settings.likeness());
            assertThat(Long.bitCount(one ^ other)).as("another scene").isGreaterThan(FileSettings.FARTHEST);
        }
    }

    @Test
    void aPictureWithNothingToSeeResemblesNone() {
        assertThat(make("white.png", Samples.white()).likeness()).isNull();
    }
}
