package org.shishi.frame.security;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page as bytes, with holes for what is another value each time. */
final class KeptPage {

    /** The bytes before a hole, and which of the values is put there. */
    private record Piece(byte[] before, int value) {}

    private final List<Piece> pieces;
    private final byte[] end;

    private KeptPage(List<Piece> pieces, byte[] end) {
        this.pieces = pieces;
        this.end = end;
    }

    /** The page without these values; nothing where one of them is not in it, since another one may stand in its place. */
    static Optional<KeptPage> of(String page, List<String> values) {
        if (!values.stream().allMatch(value -> !value.isEmpty() && page.contains(value))) {
            return Optional.empty();
        }
        var found = Pattern.compile(values.stream().map(Pattern::quote).collect(Collectors.joining("|")))
                .matcher(page);
        var pieces = new ArrayList<Piece>();
        int begin = 0;
        while (found.find()) {
            pieces.add(new Piece(bytes(page.substring(begin, found.start())), values.indexOf(found.group())));
            begin = found.end();
        }
        return Optional.of(new KeptPage(pieces, bytes(page.substring(begin))));
    }

    byte[] with(List<String> values) {
        var whole = new ByteArrayOutputStream(end.length * 2);
        for (var piece : pieces) {
            whole.writeBytes(piece.before());
            whole.writeBytes(bytes(values.get(piece.value())));
        }
        whole.writeBytes(end);
        return whole.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
