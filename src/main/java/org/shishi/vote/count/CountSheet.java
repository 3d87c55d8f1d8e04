package org.shishi.vote.count;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The numbers of one count on paper: a head that all counts share, and a line for each thing that is counted. */
public interface CountSheet<S extends CountSheet<S>> {

    int due();

    int present();

    int issued();

    int returned();

    int valid();

    int invalid();

    /** The numbers of the head by their names, in the order of the sheet. */
    default Map<SheetCell, Integer> cells() {
        var cells = new EnumMap<SheetCell, Integer>(SheetCell.class);
        cells.put(SheetCell.DUE, due());
        cells.put(SheetCell.PRESENT, present());
        cells.put(SheetCell.ISSUED, issued());
        cells.put(SheetCell.RETURNED, returned());
        cells.put(SheetCell.VALID, valid());
        cells.put(SheetCell.INVALID, invalid());
        return cells;
    }

    List<? extends CountLine> lines();

    /** The same head, its lines in the order of the ballot. */
    S inOrder();

    /** The same sheet with another number in the place of a difference. */
    S with(SheetDifference place, int value);

    /** The numbers of one thing that is counted. */
    interface CountLine {

        /** Its number on the ballot. */
        int number();

        Map<SheetCell, Integer> cells();
    }
}
