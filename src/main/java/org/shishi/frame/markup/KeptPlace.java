package org.shishi.frame.markup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IProcessableElementTag;

/** Where it is kept what an element came to, in pieces between which the nonce of the page belongs. */
interface KeptPlace {

    /** The pieces; null where the element is to be rendered. */
    @Nullable
    List<String> of(ITemplateContext context, IProcessableElementTag tag, String value);

    /** Whether it is worth while to render the element once more, to keep it. */
    boolean takes(ITemplateContext context, IProcessableElementTag tag, String value);

    void keep(ITemplateContext context, IProcessableElementTag tag, String value, List<String> pieces);
}
