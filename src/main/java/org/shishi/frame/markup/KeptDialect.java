package org.shishi.frame.markup;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeModelProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementModelStructureHandler;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Gives templates {@code app:kept}, which renders an element once for all pages that have the same values of the paths it
 * names: {@code app:kept="navigation me?.name"}; and {@code app:kept-in}, which keeps it in the {@link Rendering} it names.
 *
 * <p>The nonce of the page is the one thing that may differ; a token against forged requests or anything else of the moment may
 * not be in it at all, which a test of the templates holds.
 */
@Component
class KeptDialect extends AbstractProcessorDialect {

    private static final String PREFIX = "app";
    private static final String KEPT = "kept";
    private static final String KEPT_IN = "kept-in";
    private static final String NONCE = "cspNonce";

    /** Stands where the nonce of the page at hand is put; nobody can have typed it. */
    private static final String HOLE = UUID.randomUUID().toString();

    /** What only one page may hold, should a part have got it by another module's template. */
    private static final Pattern OF_ONE_PAGE = Pattern.compile("name=\"_(?:csrf|once)\"");

    /** Before everything else that stands on the element. */
    private static final int FIRST = StandardDialect.PROCESSOR_PRECEDENCE - 1;

    private final KeptPlace parts = new KeptParts();
    private final KeptPlace renderings = new Rendering.Place();

    KeptDialect() {
        super(KEPT, PREFIX, FIRST);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(
                new Known(prefix, KEPT, parts),
                new Unknown(prefix, KEPT, parts),
                new Known(prefix, KEPT_IN, renderings),
                new Unknown(prefix, KEPT_IN, renderings));
    }

    /** Puts what is known in place of the element. */
    private static final class Known extends AbstractAttributeTagProcessor {

        private final KeptPlace place;

        Known(String prefix, String attribute, KeptPlace place) {
            super(TemplateMode.HTML, prefix, null, false, attribute, true, FIRST, false);
            this.place = place;
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String value,
                IElementTagStructureHandler handler) {
            var pieces = place.of(context, tag, value);
            if (pieces != null) {
                handler.replaceWith(String.join(Objects.toString(context.getVariable(NONCE), ""), pieces), false);
            }
        }
    }

    /** Keeps for the next page what the element comes to, and leaves it as it is on this one. */
    private static final class Unknown extends AbstractAttributeModelProcessor {

        private final String attribute;
        private final KeptPlace place;

        Unknown(String prefix, String attribute, KeptPlace place) {
            super(TemplateMode.HTML, prefix, null, false, attribute, true, FIRST + 1, true);
            this.attribute = attribute;
            this.place = place;
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IModel part,
                AttributeName name,
                String value,
                IElementModelStructureHandler handler) {
            var tag = (IProcessableElementTag) part.get(0);
            if (context.getTemplateData().getValidity().isCacheable() // else somebody is writing the template
                    && place.takes(context, tag, value)) {
                var html = rendered(context, part, tag, PREFIX + ":" + attribute);
                if (!OF_ONE_PAGE.matcher(html).find()) {
                    place.keep(context, tag, value, List.of(html.split(HOLE, -1)));
                }
            }
        }
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
}
