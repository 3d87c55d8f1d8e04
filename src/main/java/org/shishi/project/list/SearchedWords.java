package org.shishi.project.list;

import java.util.Arrays;
import java.util.List;
import org.shishi.project.ProjectFilter;
import org.shishi.shared.WrittenText;
import org.shishi.shared.text.Pinyin;
import org.shishi.unit.UnitView;
import org.shishi.unit.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds out whom the words of a search name: units, and projects whose title is typed in Latin letters. Nothing of it is stored
 * (docs/decisions/0019), so that a search of a past day finds what things were called then.
 */
@Component
class SearchedWords {

    /** Nobody types more; each is compared with every title. */
    private static final int MOST_WORDS = 12;

    private final Units units;
    private final JdbcClient jdbc;

    SearchedWords(Units units, JdbcClient jdbc) {
        this.units = units;
        this.jdbc = jdbc;
    }

    /** Two statements at most, however many words. */
    List<SearchedWord> of(ProjectFilter filter) {
        var q = filter.q();
        if (q == null || q.isBlank()) {
            return List.of();
        }
        var words = Arrays.stream(WrittenText.searched(q).split("\\s+"))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        var named = units.all();
        var titles = words.stream().anyMatch(Pinyin::isTyped) ? titles(filter) : List.<Title>of();
        return words.stream()
                .map(word -> new SearchedWord(
                        word,
                        named.stream()
                                .filter(unit -> names(word, unit.name()))
                                .map(UnitView::id)
                                .toList(),
                        titles.stream()
                                .filter(title -> Pinyin.isTyped(word) && Pinyin.spells(word, title.title()))
                                .map(Title::id)
                                .toList()))
                .toList();
    }

    private record Title(long id, String title) {}

    private List<Title> titles(ProjectFilter filter) {
        return jdbc.sql("select l.id, l.title from project_as_of(:asOf) l where l.plan_year = :year")
                .param("asOf", filter.asOf())
                .param("year", filter.year())
                .query(Title.class)
                .list();
    }

    private static boolean names(String word, String name) {
        return WrittenText.searched(name).contains(word) || Pinyin.isTyped(word) && Pinyin.spells(word, name);
    }
}
