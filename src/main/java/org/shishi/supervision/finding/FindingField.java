package org.shishi.supervision.finding;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shishi.shared.Choice;
import org.shishi.shared.FormField;
import org.shishi.shared.Labelled;
import org.shishi.supervision.common.Labels;
import org.shishi.supervision.common.ListSheet.Column;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * The fields of a finding in the order of its sheet. Each is said here once: form, page and sheet follow it. What it is called
 * stands under {@code FindingField.NAME} in the messages, what is kept of it in {@link FindingContent}.
 */
enum FindingField implements Labelled {
    FOUND_ON(Kind.DAY, "发现日期", 12),
    SITE(Kind.LINE, "点位", 16),
    CATEGORY(FindingCategory.values(), "问题类别", 12),
    SEVERITY(Severity.values(), "严重程度", 10),
    DESCRIPTION(Kind.PROSE, "问题描述", 40),
    EVIDENCE(Kind.PROSE, "佐证", 24),
    UNIT(Kind.UNIT, "责任单位", 20),
    LEADER(Kind.LINE, "责任领导", 12),
    DEMAND(Kind.PROSE, "整改要求", 40),
    DUE_ON(Kind.DAY, "整改时限", 12);

    private final Kind kind;
    private final MessageSourceResolvable[] words;
    private final String heading;
    private final int width;

    /** @param heading of its column, {@code width} characters wide */
    FindingField(Kind kind, String heading, int width) {
        this(kind, new MessageSourceResolvable[0], heading, width);
    }

    /** A field that is one of these words. */
    FindingField(MessageSourceResolvable[] words, String heading, int width) {
        this(Kind.WORD, words, heading, width);
    }

    FindingField(Kind kind, MessageSourceResolvable[] words, String heading, int width) {
        this.kind = kind;
        this.words = words;
        this.heading = heading;
        this.width = width;
    }

    /** How it is asked for and shown. */
    enum Kind {
        LINE("text"),
        PROSE("textarea"),
        DAY("date"),
        /** One word of an enum. */
        WORD("select"),
        /** Kept by its id. */
        UNIT("select");

        private final String input;

        Kind(String input) {
            this.input = input;
        }
    }

    /** What a page says of a finding in a field. */
    record Fact(FindingField field, String text) {}

    static FindingField ofComponent(String name) {
        return Arrays.stream(values())
                .filter(field -> field.component().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The component of {@link FindingContent} that keeps it. */
    String component() {
        var name = JdbcUtils.convertUnderscoreNameToPropertyName(name());
        return kind == Kind.UNIT ? name + "Id" : name;
    }

    public String key() {
        return getCodes()[0];
    }

    String heading() {
        return heading;
    }

    public boolean prose() {
        return kind == Kind.PROSE;
    }

    /** All fields as the form asks for them, in the order of {@link FindingContent}. */
    static List<FormField> inputs(Labels labels, List<Choice> units) {
        return FindingContent.PARTS.names().stream()
                .map(name -> ofComponent(name).input(labels, units))
                .toList();
    }

    private FormField input(Labels labels, List<Choice> units) {
        var choices = kind == Kind.UNIT ? units : labels.choices(words);
        return new FormField("content." + FindingContent.PARTS.path(component()), key(), kind.input, choices);
    }

    Column<FindingView> column() {
        return new Column<>(heading, width, this::of);
    }

    /** In words, and units by their names. */
    @Nullable
    Object of(FindingView finding, Labels labels) {
        var value = finding.content().get(this);
        return switch (kind) {
            case UNIT -> finding.unit();
            case WORD -> labels.text((MessageSourceResolvable) value);
            default -> value;
        };
    }

    Fact fact(FindingView finding, Labels labels) {
        var value = of(finding, labels);
        return new Fact(this, value == null || value.toString().isEmpty() ? "—" : value.toString());
    }
}
