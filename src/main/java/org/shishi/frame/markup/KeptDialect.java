package org.shishi.frame.markup;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
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
 * names: {@code app:kept="navigation me?.name"}.
 */
@Component
class KeptDialect extends AbstractProcessorDialect {

    private static final String PREFIX = "app";
    private static final String KEPT = "kept";

    /** Before everything else that stands on the element. */
    private static final int FIRST = StandardDialect.PROCESSOR_PRECEDENCE - 1;

    private final KeptParts kept = new KeptParts();

    KeptDialect() {
        super(KEPT, PREFIX, FIRST);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Known(prefix, kept), new Unknown(prefix, kept));
    }

    /** Puts what is known in place of the element. */
    private static final class Known extends AbstractAttributeTagProcessor {

        private final KeptParts kept;

        Known(String prefix, KeptParts kept) {
            super(TemplateMode.HTML, prefix, null, false, KEPT, true, FIRST, false);
            this.kept = kept;
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String value,
                IElementTagStructureHandler handler) {
            var known = kept.of(context, tag, value);
            if (known != null) {
                handler.replaceWith(known, false);
            }
        }
    }

    /** Keeps for the next page what the element comes to, and leaves it as it is on this one. */
    private static final class Unknown extends AbstractAttributeModelProcessor {

        private final KeptParts kept;

        Unknown(String prefix, KeptParts kept) {
            super(TemplateMode.HTML, prefix, null, false, KEPT, true, FIRST + 1, true);
            this.kept = kept;
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IModel part,
                AttributeName name,
                String value,
                IElementModelStructureHandler handler) {
            kept.keep(context, part, (IProcessableElementTag) part.get(0), PREFIX + ":" + KEPT, value);
        }
    }
}
