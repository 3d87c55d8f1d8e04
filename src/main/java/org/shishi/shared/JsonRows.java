package org.shishi.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers with many rows as they are read, so that nobody holds them all. */
@Component
public class JsonRows {

    /** Below this nothing has gone out when something fails, so that the answer can say what did. */
    private static final int HELD_BACK = 1 << 16;

    private final JsonMapper json;

    JsonRows(JsonMapper json) {
        this.json = json;
    }

    /** @param source hands each row to whom it is given */
    public <T> void write(HttpServletResponse response, Consumer<Consumer<T>> source) throws IOException {
        var out = new BufferedOutputStream(Download.shown(response, MediaType.APPLICATION_JSON_VALUE), HELD_BACK);
        // left open where something fails: what has no end is not whole
        var rows = json.writer()
                .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .writeValuesAsArray(out);
        source.accept(rows::write);
        rows.close();
    }
}
