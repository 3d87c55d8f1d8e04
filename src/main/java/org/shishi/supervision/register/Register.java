package org.shishi.supervision.register;

import java.util.List;
import org.shishi.sheet.door.DoorHeadings;

/** A register that was kept in sheets, known by its headings; taken over row by row. */
public interface Register {

    DoorHeadings headings();

    Taken take(Takers by, RegisterRow row);

    /** What somebody has worked on since a register brought it, so that it cannot be taken back. */
    List<String> touched(long register);
}
