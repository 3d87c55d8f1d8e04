package org.shishi.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Ends the records of a CSV file as RFC 4180 says, with CR and LF; the lines within a value stay as they are. */
final class LineEnds extends FilterOutputStream {

    private boolean quoted;

    LineEnds(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int one) throws IOException {
        if (one == '"') {
            quoted = !quoted;
        }
        if (one == '\n' && !quoted) {
            out.write('\r');
        }
        out.write(one);
    }

    @Override
    public void write(byte[] some, int from, int number) throws IOException {
        int begun = from;
        for (int at = from; at < from + number; at++) {
            if (some[at] == '"') {
                quoted = !quoted;
            } else if (some[at] == '\n' && !quoted) {
                out.write(some, begun, at - begun);
                out.write('\r');
                begun = at;
            }
        }
        out.write(some, begun, from + number - begun);
    }
}
