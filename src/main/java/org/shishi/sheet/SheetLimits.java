package org.shishi.sheet;

/**
 * Says how large a file may be before it is refused, because an upload must not be able to fill the memory: what all of this
 * allows fits into some 150 MB, and {@link org.shishi.shared.HeavyWork} bounds how many are read at once and for how long.
 *
 * @param bytes size of the file
 * @param unpackedBytes what a workbook may unpack to, all parts together, each as often as it is read
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
            new SheetLimits(20 * MB, 200 * MB, 24 * MB, 100, 2_000, 200_000, 512, 500_000);

    /** Twice what a program lets a cell hold. */
    static final int LONGEST_TEXT = 65_536;

    /** Letters of all cells of a file together. */
    static final int MOST_LETTERS = 20_000_000;

    /** Letters of one line of a CSV file, and how many values and lines it may have: empty ones too, as of a whole sheet. */
    static final int LONGEST_RECORD = 1_000_000;

    static final int MOST_FIELDS = 16_384;
    static final int MOST_RECORDS = 1_048_576;
}
