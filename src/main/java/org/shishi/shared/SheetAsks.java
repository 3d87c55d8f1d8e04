package org.shishi.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says that a sheet cannot be read on before somebody has answered what it leaves open. */
public class SheetAsks extends RuleViolation {

    private final transient List<SheetQuestion> questions;
    private final transient @Nullable Object wrong;

    /**
     * @param questions with those that have been answered, so that an answer can be changed
     * @param wrong what is wrong whatever is answered, to be shown beside the questions
     */
    public SheetAsks(List<SheetQuestion> questions, @Nullable Object wrong) {
        super("sheet.asks", open(questions).size(), keys(questions));
        this.questions = List.copyOf(questions);
        this.wrong = wrong;
    }

    private static List<SheetQuestion> open(List<SheetQuestion> questions) {
        return questions.stream().filter(SheetQuestion::open).toList();
    }

    private static List<String> keys(List<SheetQuestion> questions) {
        return open(questions).stream().map(SheetQuestion::key).toList();
    }

    public List<SheetQuestion> questions() {
        return questions;
    }

    public @Nullable Object wrong() {
        return wrong;
    }
}
