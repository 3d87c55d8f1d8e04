/**
 * The frame round every page: layout, header, language, point of view, error answers, response headers and the binding
 * of forms. Owns no table; hears and publishes no event. What a page author needs is in {@code docs/frame.md}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account::acting",
            "account::factor",
            "account::signon",
            "audit",
            "policy",
            "shared",
            "sheet::reading"
        })
package org.shishi.frame;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
