package org.shishi.progress.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.SheetAsking;

/** Asks once for each column whether its empty cells are to empty what stands, or only were not filled in. */
final class EmptiedCells {

    private static final String KEY = "emptied.";
    private static final String EMPTY = "empty";
    private static final String KEEP = "keep";
    private static final int SHOWN = 5;

    private final @Nullable SheetAsking asking;
    private final Map<String, List<String>> projects = new LinkedHashMap<>();

    /** @param asking none where nobody is there to answer, and the sheet is taken as it stands */
    EmptiedCells(@Nullable SheetAsking asking) {
        this.asking = asking;
    }

    /** Whether what stands of the project is kept though the cell is empty. */
    boolean keeps(String heading, String project) {
        projects.computeIfAbsent(heading, h -> new ArrayList<>()).add(project);
        return asking != null && asking.said(KEY + heading).filter(KEEP::equals).isPresent();
    }

    /** Puts the questions, once all rows have been read. */
    void ask() {
        if (asking != null) {
            projects.forEach((heading, codes) -> asking.word(
                    KEY + heading,
                    List.of(EMPTY, KEEP),
                    "sheet.question.emptied",
                    heading,
                    codes.size(),
                    codes.stream().limit(SHOWN).toList()));
        }
    }
}
