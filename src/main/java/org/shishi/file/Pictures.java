package org.shishi.file;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.shishi.shared.HeavyWork;
import org.springframework.stereotype.Component;

/**
 * Makes pictures anew from their pixels: place, camera and whatever else was hidden in the file, or hung behind it, is gone.
 */
@Component
class Pictures {

    private static final double QUALITY = 0.86;
    private static final long MEGA = 1_000_000;

    /** Drawn on white, a pixel takes an int. */
    private static final int BYTES_OF_COPY = 4;

    private final FileSettings settings;

    Pictures(FileSettings settings) {
        this.settings = settings;
    }

    /** The pixels take the memory, so only a picture or two are unpacked at once. */
    StoredFile make(NewFile file, FileType type) {
        return HeavyWork.inTurn(() -> {
            try {
                return made(file, type, read(file, type));
            } catch (IOException
                    | IllegalArgumentException
                    | IndexOutOfBoundsException
                    | NegativeArraySizeException e) {
                throw ContentCheck.refused("file.damaged", file);
            }
        });
    }

    private StoredFile made(NewFile file, FileType type, BufferedImage picture) throws IOException {
        boolean seesThrough = type == FileType.PNG && picture.getColorModel().hasAlpha();
        var kept = fitting(seesThrough ? picture : onWhite(picture), settings.longestEdge(), seesThrough);
        var content = new ByteArrayOutputStream();
        var writing = Thumbnails.of(kept).scale(1);
        (type == FileType.PNG
                        ? writing.outputFormat("png")
                        : writing.outputFormat("jpg").outputQuality(QUALITY))
                .toOutputStream(content);
        var small = fitting(onWhite(kept), settings.thumbnailEdge(), false);
        var thumbnail = new ByteArrayOutputStream();
        Thumbnails.of(small).scale(1).outputFormat("jpg").outputQuality(QUALITY).toOutputStream(thumbnail);
        return new StoredFile(
                type.named(file.filename()),
                type,
                content.toByteArray(),
                thumbnail.toByteArray(),
                kept.getWidth(),
                kept.getHeight(),
                file.sha256(),
                ImageHash.of(small));
    }

    /** Asks for width and height before a pixel is unpacked, and leaves out what no picture needs. */
    private BufferedImage read(NewFile file, FileType type) throws IOException {
        var reader = ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file.content()))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > settings.megapixels() * MEGA) {
                throw ContentCheck.refused("file.picture.too.large", file, width, height, settings.megapixels());
            }
            var how = reader.getDefaultReadParam();
            int step = step(width, height, bytesOfPixel(reader));
            how.setSourceSubsampling(step, step, 0, 0);
            var picture = reader.read(0, how);
            return type == FileType.JPEG ? turned(picture, file) : picture;
        } finally {
            reader.dispose();
        }
    }

    /** Every how many pixels one is read: two for each that is kept are enough, and all must fit into their memory. */
    private int step(long width, long height, int bytes) {
        int step = Math.max(1, (int) Math.max(width, height) / (2 * settings.longestEdge()));
        while ((width / step) * (height / step) * (bytes + BYTES_OF_COPY)
                > settings.pictureMemory().toBytes()) {
            step++;
        }
        return step;
    }

    /** Three or four as a rule; eight where each colour has sixteen bits. */
    private static int bytesOfPixel(ImageReader reader) throws IOException {
        var type = reader.getRawImageType(0);
        return type == null
                ? 2 * BYTES_OF_COPY
                : Math.max(1, type.getColorModel().getPixelSize() / Byte.SIZE);
    }

    /** Upright as the camera was held: the note about it goes away with the rest of the EXIF data. */
    private static BufferedImage turned(BufferedImage picture, NewFile file) {
        try {
            var notes = JpegMetadataReader.readMetadata(
                    new ByteArrayInputStream(file.content()), List.of(new ExifReader()));
            var first = notes.getFirstDirectoryOfType(ExifIFD0Directory.class);
            var said = first == null ? null : first.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
            var orientation = said == null ? null : Orientation.typeOf(said);
            return orientation == null
                    ? picture
                    : ExifFilterUtils.getFilterForOrientation(orientation).apply(picture);
        } catch (JpegProcessingException | IOException | RuntimeException e) {
            return picture; // a broken note is no note
        }
    }

    private static BufferedImage fitting(BufferedImage picture, int edge, boolean seesThrough) throws IOException {
        int longer = Math.max(picture.getWidth(), picture.getHeight());
        double scale = Math.min(1, (double) edge / longer);
        return Thumbnails.of(picture)
                .size(Math.max(1, (int) Math.round(picture.getWidth() * scale)), Math.max(1, (int)
                        Math.round(picture.getHeight() * scale)))
                .keepAspectRatio(false)
                .imageType(seesThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB)
                .asBufferedImage();
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        var opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var canvas = opaque.createGraphics();
        canvas.drawImage(picture, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return opaque;
    }
}
