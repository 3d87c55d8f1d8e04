package org.shishi.crawl;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.shishi.testing.MessageKeys;

/** Tells the application's own Chinese from that of the data, in a page that is to be English. */
final class OwnWords {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final List<String> SHOWN =
            List.of("title", "aria-label", "placeholder", "data-label", "data-unsaved");

    private final List<String> names = new Table("crawl/names.txt").all();
    private final Set<String> texts;

    OwnWords() {
        var messages = MessageKeys.ofTheApplication();
        this.texts = messages.chinese().entrySet().stream()
                .filter(e -> CHINESE.matcher(e.getValue()).find())
                .filter(e -> !CHINESE.matcher(messages.english().getOrDefault(e.getKey(), ""))
                        .find())
                .map(e -> e.getValue().replace("''", "'").strip())
                .collect(Collectors.toSet());
    }

    /** Texts that have an English twin and stand in the page all the same, where it does not say that it is Chinese there. */
    List<String> leftChinese(Document page) {
        return page.getAllElements().stream()
                .filter(element -> element.closest("[lang^=zh]") == null)
                .flatMap(OwnWords::texts)
                .map(String::strip)
                .filter(text -> texts.contains(text) && !names.contains(text))
                .distinct()
                .map(text -> "left Chinese: " + text)
                .toList();
    }

    private static Stream<String> texts(Element element) {
        return Stream.concat(
                element.textNodes().stream().map(node -> node.text()),
                SHOWN.stream().map(element::attr));
    }
}
