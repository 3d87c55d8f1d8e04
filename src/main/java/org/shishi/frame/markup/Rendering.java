package org.shishi.frame.markup;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.standard.expression.StandardExpressions;

/**
 * Holds what an element came to, for whoever remembers what the element shows: {@code app:kept-in} names the variable. It is
 * made by the second page that shows it, so that what is shown but once is not rendered twice.
 */
public final class Rendering {

    private boolean shown;
    private volatile @Nullable List<String> pieces;

    private synchronized boolean shownBefore() {
        boolean before = shown;
        shown = true;
        return before;
    }

    /** The place that a variable of the page names. */
    static final class Place implements KeptPlace {

        @Override
        public @Nullable List<String> of(ITemplateContext context, IProcessableElementTag tag, String value) {
            return named(context, value).pieces;
        }

        @Override
        public boolean takes(ITemplateContext context, IProcessableElementTag tag, String value) {
            return named(context, value).shownBefore();
        }

        @Override
        public void keep(ITemplateContext context, IProcessableElementTag tag, String value, List<String> pieces) {
            named(context, value).pieces = pieces;
        }

        private static Rendering named(ITemplateContext context, String value) {
            var parser = StandardExpressions.getExpressionParser(context.getConfiguration());
            return (Rendering) Objects.requireNonNull(
                    parser.parseExpression(context, "${" + value + "}").execute(context), value);
        }
    }
}
