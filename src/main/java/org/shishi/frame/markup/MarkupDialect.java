package org.shishi.frame.markup;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/** Gives templates {@code app:markup}, which shows a {@link Markup} and nothing else: a text is refused. */
@Component
class MarkupDialect extends AbstractProcessorDialect {

    private static final String PREFIX = "app";
    private static final int PRECEDENCE = 1300;

    MarkupDialect() {
        super("markup", PREFIX, PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Shown(prefix));
    }

    private static final class Shown extends AbstractAttributeTagProcessor {

        Shown(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, "markup", true, PRECEDENCE, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String value,
                IElementTagStructureHandler handler) {
            var expression = StandardExpressions.getExpressionParser(context.getConfiguration())
                    .parseExpression(context, value);
            handler.setBody(((Markup) expression.execute(context)).toString(), false);
        }
    }
}
