package org.shishi.sheet;

/**
 * Says where one value stands for several cells.
 *
 * @param firstRow row number as shown, from 1
 * @param lastRow inclusive
 * @param firstColumn A is 0
 * @param lastColumn inclusive
 */
public record MergedArea(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
}
