package org.shishi.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shishi.figures.FigureCounts;

/** Ranks units of one kind by what share they have completed; equals share a rank and the next is skipped: 1, 2, 2, 4. */
record Ranking(List<Place> places) {

    /** A unit's rank among those of its kind. */
    record Place(int rank, String code, String unit, FigureCounts counts) {}

    /** A unit that leads projects. */
    record Entry(String code, String unit, FigureCounts counts) {}

    /** Units without projects have no rank. */
    static Ranking of(List<Entry> units) {
        var sorted = units.stream()
                .filter(unit -> unit.counts().total() > 0)
                .sorted(((Comparator<Entry>) Ranking::compare).thenComparing(Entry::code))
                .toList();
        var places = new ArrayList<Place>();
        for (int i = 0; i < sorted.size(); i++) {
            var unit = sorted.get(i);
            boolean equal = i > 0 && compare(sorted.get(i - 1), unit) == 0;
            places.add(new Place(equal ? places.get(i - 1).rank() : i + 1, unit.code(), unit.unit(), unit.counts()));
        }
        return new Ranking(places);
    }

    /** Fractions compared exactly, the larger first. */
    private static int compare(Entry a, Entry b) {
        return Long.compare(
                (long) b.counts().completed() * a.counts().total(),
                (long) a.counts().completed() * b.counts().total());
    }
}
