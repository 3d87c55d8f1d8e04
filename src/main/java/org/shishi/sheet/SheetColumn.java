package org.shishi.sheet;

import org.jspecify.annotations.Nullable;

/**
 * Describes one column of a sheet that is written.
 *
 * @param group heading above the title that neighbours share (资金 over 总投资 and 定额保障); null for none
 * @param width in characters of the default font; a Chinese character takes two
 */
public record SheetColumn(@Nullable String group, String title, int width) {

    public static SheetColumn of(String title, int width) {
        return new SheetColumn(null, title, width);
    }

    public static SheetColumn of(String group, String title, int width) {
        return new SheetColumn(group, title, width);
    }
}
