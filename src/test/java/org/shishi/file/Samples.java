package org.shishi.file;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.coobird.thumbnailator.Thumbnails;

/** Files as people send them, good and bad; a seed is a scene. */
public final class Samples {

    private Samples() {}

    public static byte[] photo(long scene) {
        return jpeg(scene(scene, 1200, 900), 0.95);
    }

    /** The same scene, smaller and saved anew with less quality. */
    public static byte[] savedAnew(long scene) {
        return jpeg(scene(scene, 800, 600), 0.55);
    }

    /** Taken with the phone held upright: 400 × 300 pixels and a note to turn them, where it was, and by which camera. */
    static byte[] photoWithPlace(long scene) {
        var plain = jpeg(scene(scene, 400, 300), 0.9);
        return join(Arrays.copyOf(plain, 2), exif(), Arrays.copyOfRange(plain, 2, plain.length));
    }

    public static byte[] png(long scene) {
        return written(scene(scene, 300, 200), "png", 1);
    }

    static byte[] wide() {
        return jpeg(scene(7, 8000, 1000), 0.8);
    }

    static byte[] white() {
        var wall = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        var canvas = wall.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, 200, 200);
        canvas.dispose();
        return written(wall, "png", 1);
    }

    public static byte[] pdf() {
        return text(
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj\nxref\n0 4\n0000000000 65535 f \n"
                        + "0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n164\n%%EOF\n");
    }

    static byte[] docx(String... more) {
        var entries = new String[more.length + 4];
        System.arraycopy(
                new String[] {"[Content_Types].xml", "<Types/>", "word/document.xml", "<w:document/>"},
                0,
                entries,
                0,
                4);
        System.arraycopy(more, 0, entries, 4, more.length);
        return zip(entries);
    }

    static byte[] zip(String... namesAndTexts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(text(namesAndTexts[i + 1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A picture that says it is enormous; there is not a pixel in it. */
    static byte[] claimedPng(int width, int height) {
        return join(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                chunk(
                        "IHDR",
                        ByteBuffer.allocate(13)
                                .putInt(width)
                                .putInt(height)
                                .put(new byte[] {8, 2, 0, 0, 0})
                                .array()),
                new byte[64]);
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static BufferedImage scene(long seed, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        var random = new Random(seed);
        canvas.scale(width / 100.0, height / 100.0);
        for (int i = 0; i < 60; i++) {
            canvas.setColor(new Color(random.nextInt(0x1000000)));
            canvas.fillOval(
                    random.nextInt(110) - 10, random.nextInt(110) - 10, 8 + random.nextInt(30), 8 + random.nextInt(30));
        }
        canvas.dispose();
        return picture;
    }

    private static byte[] jpeg(BufferedImage picture, double quality) {
        return written(picture, "jpg", quality);
    }

    private static byte[] written(BufferedImage picture, String format, double quality) {
        var out = new ByteArrayOutputStream();
        try {
            Thumbnails.of(picture)
                    .scale(1)
                    .outputFormat(format)
                    .outputQuality(quality)
                    .toOutputStream(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Camera "GeheimCam", orientation 6, and a place: 28° 8' north. */
    private static byte[] exif() {
        var tiff = ByteBuffer.allocate(140).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(text("II")).putShort((short) 42).putInt(8).putShort((short) 3);
        entry(tiff, 0x010F, 2, 10, 60);
        entry(tiff, 0x0112, 3, 1, 6);
        entry(tiff, 0x8825, 4, 1, 80);
        tiff.putInt(0).position(60).put(text("GeheimCam\0"));
        tiff.position(80).putShort((short) 2);
        entry(tiff, 0x0001, 2, 2, 'N');
        entry(tiff, 0x0002, 5, 3, 110);
        tiff.putInt(0)
                .position(110)
                .putInt(28)
                .putInt(1)
                .putInt(8)
                .putInt(1)
                .putInt(0)
                .putInt(1);
        var body = join(text("Exif\0\0"), tiff.array());
        return join(
                ByteBuffer.allocate(4)
                        .putShort((short) 0xFFE1)
                        .putShort((short) (body.length + 2))
                        .array(),
                body);
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** A square of 16 bits for each of four colours: eight bytes a pixel in the memory, hardly any in the file. */
    public static byte[] deepPng(int edge) {
        var pixels = new ByteArrayOutputStream();
        var row = new byte[1 + 8 * edge];
        try (var packed = new DeflaterOutputStream(pixels, new Deflater(Deflater.BEST_SPEED))) {
            for (int i = 0; i < edge; i++) {
                packed.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return join(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                chunk(
                        "IHDR",
                        ByteBuffer.allocate(13)
                                .putInt(edge)
                                .putInt(edge)
                                .put(new byte[] {16, 6, 0, 0, 0})
                                .array()),
                chunk("IDAT", pixels.toByteArray()),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String name, byte[] content) {
        var crc = new CRC32();
        crc.update(text(name));
        crc.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(text(name))
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }
}
