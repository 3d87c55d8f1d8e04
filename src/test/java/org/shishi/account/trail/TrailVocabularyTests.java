package org.shishi.account.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shishi.testing.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every act and every field that the code writes into the trail, or that stands in the demo's, has its words in both languages. */
@WholeApplication
class TrailVocabularyTests {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}[A-Z_]+");

    /** What people wrote, which may look like a code. */
    private static final Set<String> WRITTEN_BY_PEOPLE = Set.of("title", "name", "reason", "note", "documentNumber");

    @Autowired
    TrailLabels labels;

    @Autowired
    TrailValues values;

    @Autowired
    TrailWords words;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    /** Candidates and places of a list are named by their number. */
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Set<String> without = new TreeSet<>();

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void whatStandsInTheTrailIsSaidInWords(String language) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        var rows = jdbc.sql("select action, detail from audit_entry where action <> 'TEST'")
                .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                .list();
        assertThat(rows).hasSizeGreaterThan(100);
        for (var row : rows) {
            say("Action." + row.get(0), row.get(0));
            look(row.get(0), null, JsonMapper.shared().readTree(row.get(1)));
            assertThat(words.changes(row.get(0), row.get(1)))
                    .filteredOn(change -> !change.field().equals("handler")) // a pattern of the program
                    .allSatisfy(change -> assertThat(change.now()).doesNotContain("{", "\"", "null"));
        }
        assertThat(without).as("no words in " + language).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void whatTheCodeWritesIsSaidInWords(String language) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        var written = WrittenDetails.ofTheApplication();
        written.acts().forEach(act -> say("Action." + act, act));
        written.fields().forEach(field -> field(field.in(), field.name()));
        written.codes()
                .forEach((field, types) -> types.forEach(type -> {
                    if (!TrailCodes.types(field).contains(type)) {
                        without.add("TrailCodes: " + field + " of " + type);
                    }
                }));
        TrailCodes.all().forEach(type -> written.constants(type).forEach(code -> say(type + "." + code, code)));
        assertThat(without).as("no words in " + language).isEmpty();
    }

    private void say(String key, String what) {
        if (messages.getMessage(key, null, null, LocaleContextHolder.getLocale()) == null) {
            without.add(key + " (" + what + ")");
        }
    }

    private void field(String in, String name) {
        if (!labels.knows(in, in, name)) {
            without.add("trail.word." + name + " (in " + in + ")");
        }
    }

    private void look(String act, String part, JsonNode node) {
        if (node.isArray()) {
            node.forEach(one -> look(act, part, one));
            return;
        }
        for (var one : new LinkedHashSet<>(node.properties())) {
            var value = one.getValue();
            if (!value.isObject()
                    && !NUMBER.matcher(one.getKey()).matches()
                    && !labels.knows(act, part, one.getKey())) {
                without.add("trail.word." + one.getKey() + " (" + act + ", in " + part + ")");
            }
            if (value.isString()
                    && CODE.matcher(value.asString()).matches()
                    && !WRITTEN_BY_PEOPLE.contains(one.getKey())
                    && values.word(act, one.getKey(), value.asString()) == null) {
                without.add(act + " " + one.getKey() + "=" + value.asString());
            }
            if (value.isContainer()) {
                look(act, one.getKey(), value);
            }
        }
    }
}
