package org.shishi.demo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A scanned page that stands for a paper of the demo: grey lines, a red stamp, no words. */
final class DemoPaper {

    private static final int WIDTH = 420;
    private static final int HEIGHT = 594;
    private static final int MARGIN = 50;
    private static final int LINE = 22;

    private DemoPaper() {}

    /** @param number moves the stamp and shortens the lines, so that no two are the same */
    static byte[] page(int number) {
        var page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.LIGHT_GRAY);
        for (int y = MARGIN; y < HEIGHT - MARGIN; y += LINE) {
            pen.fillRect(MARGIN, y, WIDTH - 2 * MARGIN - (number * 37 + y * number) % 160, LINE / 3);
        }
        pen.setColor(new Color(200, 30, 30));
        pen.drawOval(WIDTH / 2 + number * 13 % 80, HEIGHT - 170 - number * 29 % 120, 90, 90);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(page, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
