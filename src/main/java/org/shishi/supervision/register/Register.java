package org.shishi.supervision.register;

import java.util.List;
import org.shishi.supervision.register.RegisterImport.Outcome;

/** A register that was kept in sheets, known by its headings; taken over row by row. */
public interface Register {

    List<String> headings();

    Outcome take(Takers by, RegisterRow row);
}
