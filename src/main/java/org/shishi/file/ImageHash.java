package org.shishi.file;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import net.coobird.thumbnailator.Thumbnails;
import org.jspecify.annotations.Nullable;

/**
 * What a picture looks like in 64 bits (difference hash, dHash): is each of 8 × 8 fields brighter than the one to its right?
 * Saving anew, another size or a little more light change few bits or none.
 */
final class ImageHash {

    private static final int SIDE = 8;
    /** A picture with less to see than this resembles every other one of its kind: a white wall, a scanned page. */
    private static final int LEAST = 8;

    private ImageHash() {}

    static @Nullable Long of(BufferedImage picture) {
        var small = shrunk(picture);
        long bits = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                bits = bits << 1 | (bright(small, x, y) > bright(small, x + 1, y) ? 1 : 0);
            }
        }
        int ones = Long.bitCount(bits);
        return ones < LEAST || ones > Long.SIZE - LEAST ? null : bits;
    }

    private static BufferedImage shrunk(BufferedImage picture) {
        try {
            return Thumbnails.of(picture)
                    .forceSize(SIDE + 1, SIDE)
                    .imageType(BufferedImage.TYPE_INT_RGB)
                    .asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int bright(BufferedImage picture, int x, int y) {
        int rgb = picture.getRGB(x, y);
        return 299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255);
    }
}
