package org.shishi.sheet.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.SheetAsking;

/** Asks once for each column whether its empty cells are to empty what stands, or only were not filled in. */
public final class EmptiedCells {

    private static final String KEY = "emptied.";
    private static final String EMPTY = "empty";
    private static final String KEEP = "keep";

    private final @Nullable SheetAsking asking;
    private final String code;
    private final Map<String, List<String>> projects = new LinkedHashMap<>();

    /**
     * @param asking none where nobody is there to answer, and the sheet is taken as it stands
     * @param code what is asked, of a column, how many of its cells, and some of their projects
     */
    public EmptiedCells(@Nullable SheetAsking asking, String code) {
        this.asking = asking;
        this.code = code;
    }

    /** Whether what stands of the project is kept though the cell is empty. */
    public boolean keeps(String heading, String project) {
        projects.computeIfAbsent(heading, h -> new ArrayList<>()).add(project);
        return asking != null && asking.said(KEY + heading).filter(KEEP::equals).isPresent();
    }

    /** Puts the questions, once all rows have been read. */
    public void ask() {
        if (asking != null) {
            projects.forEach((heading, codes) ->
                    asking.word(KEY + heading, List.of(EMPTY, KEEP), code, heading, codes.size(), List.copyOf(codes)));
        }
    }
}
