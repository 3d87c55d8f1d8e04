package org.shishi.frame.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.standard.expression.StandardExpressions;

/** Remembers what parts of templates come to: in a language, for the values that the part names. */
final class KeptParts implements KeptPlace {

    /** Whoever asks for a thousand points of view fills no memory. */
    private static final int MOST = 2000;

    private final Map<Key, List<String>> parts = new ConcurrentHashMap<>();

    private record Key(
            String template, int line, int column, Locale locale, String application, List<@Nullable Object> values) {}

    @Override
    public @Nullable List<String> of(ITemplateContext context, IProcessableElementTag tag, String names) {
        return parts.get(key(context, tag, names));
    }

    @Override
    public boolean takes(ITemplateContext context, IProcessableElementTag tag, String names) {
        return true;
    }

    @Override
    public void keep(ITemplateContext context, IProcessableElementTag tag, String names, List<String> pieces) {
        if (parts.size() >= MOST) {
            parts.clear();
        }
        parts.put(key(context, tag, names), pieces);
    }

    private static Key key(ITemplateContext context, IProcessableElementTag tag, String names) {
        return new Key(
                tag.getTemplateName(),
                tag.getLine(),
                tag.getCol(),
                context.getLocale(),
                context instanceof IWebContext web
                        ? web.getExchange().getRequest().getApplicationPath()
                        : "",
                values(context, names));
    }

    private static List<@Nullable Object> values(ITemplateContext context, String names) {
        var values = new ArrayList<@Nullable Object>();
        if (!names.isEmpty()) {
            var parser = StandardExpressions.getExpressionParser(context.getConfiguration());
            for (var name : names.split(" ")) {
                values.add(parser.parseExpression(context, "${" + name + "}").execute(context));
            }
        }
        return values;
    }
}
