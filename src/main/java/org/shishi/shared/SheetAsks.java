package org.shishi.shared;

import java.util.List;
import java.util.stream.Collectors;

/** Says that a sheet cannot be read on before somebody has answered what it leaves open. */
public class SheetAsks extends RuleViolation {

    private final transient List<SheetQuestion> questions;

    /** @param questions with those that have been answered, so that an answer can be changed */
    public SheetAsks(List<SheetQuestion> questions) {
        super("sheet.asks", open(questions).size(), keys(questions));
        this.questions = List.copyOf(questions);
    }

    private static List<SheetQuestion> open(List<SheetQuestion> questions) {
        return questions.stream().filter(SheetQuestion::open).toList();
    }

    private static String keys(List<SheetQuestion> questions) {
        return open(questions).stream().map(SheetQuestion::key).collect(Collectors.joining("、"));
    }

    public List<SheetQuestion> questions() {
        return questions;
    }
}
