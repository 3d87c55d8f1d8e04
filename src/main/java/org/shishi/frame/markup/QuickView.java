package org.shishi.frame.markup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.view.ThymeleafView;

/**
 * Renders with the request's attributes at hand: Thymeleaf keeps its variables there, and each reading would otherwise pass all
 * the filters' wrappers, some thousand times a page. What a template sets ends with the page.
 */
class QuickView extends ThymeleafView {

    @Override
    public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        super.render(model, new AtHand(request), response);
    }

    private static final class AtHand extends HttpServletRequestWrapper {

        private final Map<String, Object> attributes = new HashMap<>();

        AtHand(HttpServletRequest request) {
            super(request);
            request.getAttributeNames()
                    .asIterator()
                    .forEachRemaining(name -> setAttribute(name, request.getAttribute(name)));
        }

        @Override
        public @Nullable Object getAttribute(String name) {
            return attributes.get(name);
        }

        @Override
        public Enumeration<String> getAttributeNames() {
            return Collections.enumeration(attributes.keySet());
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            if (value == null) {
                attributes.remove(name);
            } else {
                attributes.put(name, value);
            }
        }

        @Override
        public void removeAttribute(String name) {
            attributes.remove(name);
        }
    }
}
