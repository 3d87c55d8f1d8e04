package org.shishi.sheet.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells from a text about progress whether it speaks of how far a project is, and whether all of it is done. */
public final class ReadProgress {

    private static final Pattern SPEAKS =
            Pattern.compile("完成|完工|竣工|建成|投用|投入使用|交付|验收|销号|开工|动工|进场|施工|在建|推进|" + "\\d%|过半|[一二三四五六七八九]成");

    private static final Pattern FINISHED =
            Pattern.compile("(?:全部|全面|均已|已经?|整体){1,4}(?:完工|竣工|建成|交付|投用|投入使用)(?!\\d|[一二三四五六七八九两几]个?[处所座段条成])"
                    + "|(?:全部|全面|100%)完成(?:建设|施工|工程|年度|目标|任务){0,3}(?:$|(?=\\())");

    /** Before the words, where they are of something else than the whole. */
    private static final Pattern NOT_SO = Pattern.compile("[未不无没难]|前$|个|处|所|段|标");

    private ReadProgress() {}

    /** Whether it says anything of that; 未开工 does too, and is a status of its own. */
    public static boolean speaks(String text) {
        return SPEAKS.matcher(SheetText.withoutSpaces(text)).find();
    }

    /** Whether it says that the whole is done, and not that it is to be, or a part of it. */
    public static boolean finished(String text) {
        return finishedWords(text).isPresent();
    }

    /** The words by which it says so. */
    public static Optional<String> finishedWords(String text) {
        return WholeClaim.takenBack(text)
                ? Optional.empty()
                : WholeClaim.sentences(text).stream()
                        .flatMap(sentence -> IntStream.range(
                                        0, sentence.clauses().size())
                                .filter(sentence::claims)
                                .mapToObj(sentence.clauses()::get))
                        .filter(ReadProgress::isFinished)
                        .findFirst();
    }

    private static boolean isFinished(String clause) {
        var match = FINISHED.matcher(clause);
        return match.find()
                && !NOT_SO.matcher(clause.substring(0, match.start())).find();
    }
}
