package org.shishi.frame;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lets the language that an account has stored win over the browser's cookie, on every device of that person. */
public interface AccountLanguage {

    /** The language of whoever is signed in, or none. */
    @Nullable
    Locale current();

    /** Remembers what the person signed in has just chosen; does nothing when nobody is. */
    void choose(Locale language);
}
