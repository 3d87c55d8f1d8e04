package org.shishi.file;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much may be attached, and when two pictures count as the same.
 *
 * @param largest one file; {@code spring.servlet.multipart} must let it through
 * @param atOnce files of one request
 * @param each files of one record
 * @param megapixels what a picture may unpack to
 * @param pictureMemory what the pixels of one picture may take while it is made anew; of a larger one fewer are read
 * @param longestEdge pixels that a kept picture may have on its longer side; larger ones are made smaller
 * @param thumbnailEdge pixels of a thumbnail's longer side
 * @param likeness in how many of 64 bits two pictures may differ and still be pointed out, at most {@value #FARTHEST}
 */
@Validated
@ConfigurationProperties("shishi.file")
public record FileSettings(
        @DefaultValue("20MB") DataSize largest,
        @Min(1) @DefaultValue("10") int atOnce,
        @Min(1) @DefaultValue("50") int each,
        @Min(1) @DefaultValue("50") int megapixels,
        @DefaultValue("96MB") DataSize pictureMemory,
        @Min(1) @DefaultValue("2560") int longestEdge,
        @Min(1) @DefaultValue("320") int thumbnailEdge,

        @Min(0) @Max(FileSettings.FARTHEST) @DefaultValue("6")
        int likeness) {

    /** What is looked for when a picture comes; the setting narrows what is shown. */
    public static final int FARTHEST = 12;
}
