package org.shishi.sheet;

/**
 * Says how large a file may be before it is refused unread, because an upload must not be able to fill the memory.
 *
 * @param bytes size of the file
 * @param unpackedBytes what a workbook may unpack to, all parts together
 * @param partBytes what the parts read as a whole (styles, text table, relations) may unpack to, each
 * @param ratio how many times its packed size a part may be
 * @param parts number of parts in a workbook
 * @param rows of one sheet
 * @param columns of one sheet
 * @param cells of the whole file, merged ones counted for every cell that they cover
 */
public record SheetLimits(
        long bytes, long unpackedBytes, long partBytes, int ratio, int parts, int rows, int columns, int cells) {

    private static final long MB = 1024L * 1024;

    public static final SheetLimits DEFAULT =
            new SheetLimits(20 * MB, 400 * MB, 64 * MB, 100, 2_000, 200_000, 512, 2_000_000);
}
