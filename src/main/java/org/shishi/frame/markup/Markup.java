package org.shishi.frame.markup;

import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/**
 * HTML that is written in Java because it repeats by the hundred: a row of a list, the choices of a filter. Everything put in
 * is escaped as {@code th:text} does it, and there is no way to put in anything else, so that a template may show it as it is.
 */
public final class Markup {

    private final StringBuilder html = new StringBuilder();

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; one without a value is left out
     */
    public Markup open(String tag, @Nullable String... attributes) {
        html.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            var value = attributes[i + 1];
            if (value != null) {
                html.append(' ').append(attributes[i]).append("=\"").append(escaped(value));
                html.append('"');
            }
        }
        html.append('>');
        return this;
    }

    /** Whether there is nothing. */
    public boolean isEmpty() {
        return html.isEmpty();
    }

    public Markup text(@Nullable String text) {
        if (text != null) {
            html.append(escaped(text));
        }
        return this;
    }

    public Markup close(String tag) {
        html.append("</").append(tag).append('>');
        return this;
    }

    /** An element with a text in it. */
    public Markup element(String tag, @Nullable String text, @Nullable String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    private static String escaped(String text) {
        return HtmlEscape.escapeHtml4Xml(text);
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
