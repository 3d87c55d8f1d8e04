package org.shishi.frame.markup;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.standard.expression.StandardExpressions;

/**
 * Remembers what parts of templates come to: in a language, for the values that the part names. The nonce of the page is the
 * one thing that may differ; a token against forged requests or anything else of the moment may not be in a part at all, which
 * a test of the templates holds.
 */
final class KeptParts {

    private static final String NONCE = "cspNonce";

    /** Stands where the nonce of the page at hand is put; nobody can have typed it. */
    private static final String HOLE = UUID.randomUUID().toString();

    /** Whoever asks for a thousand points of view fills no memory. */
    private static final int MOST = 2000;

    private final Map<Key, List<String>> parts = new ConcurrentHashMap<>();

    private record Key(
            String template, int line, int column, Locale locale, String application, List<@Nullable Object> values) {}

    /** The part with the nonce of this page; null when it is to be rendered. */
    @Nullable
    String of(ITemplateContext context, IProcessableElementTag tag, String names) {
        var pieces = parts.get(key(context, tag, names));
        return pieces == null ? null : String.join(Objects.toString(context.getVariable(NONCE), ""), pieces);
    }

    void keep(ITemplateContext context, IModel part, IProcessableElementTag tag, String attribute, String names) {
        if (!context.getTemplateData().getValidity().isCacheable()) {
            return; // somebody is writing the template
        }
        if (parts.size() >= MOST) {
            parts.clear();
        }
        parts.put(
                key(context, tag, names),
                List.of(rendered(context, part, tag, attribute).split(HOLE, -1)));
    }

    private static String rendered(
            ITemplateContext context, IModel part, IProcessableElementTag tag, String attribute) {
        var factory = context.getModelFactory();
        var plain = part.cloneModel();
        plain.replace(0, factory.removeAttribute(tag, attribute));
        var template = new StringWriter();
        var html = new StringWriter();
        var variables = (IEngineContext) context;
        variables.increaseLevel();
        try {
            plain.write(template);
            variables.setVariable(NONCE, HOLE);
            var model = (TemplateModel) factory.parse(context.getTemplateData(), template.toString());
            context.getConfiguration().getTemplateManager().process(model, context, html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            variables.decreaseLevel();
        }
        return html.toString();
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
