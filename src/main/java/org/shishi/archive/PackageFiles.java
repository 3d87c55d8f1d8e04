package org.shishi.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shishi.archive.ArchiveSource.Attached;
import org.shishi.archive.ArchiveSource.Paper;
import org.springframework.stereotype.Component;

/** The documents as they were issued, and the photos and papers, each under a name that any program unpacks. */
@Component
class PackageFiles {

    private static final String DOCUMENTS = "documents/";
    private static final String FILES = "files/";

    private final ArchiveSource source;

    PackageFiles(ArchiveSource source) {
        this.source = source;
    }

    /** @param year none: of all years */
    Map<Paper, String> papers(@Nullable Integer year, ArchiveZip zip) {
        var named = new LinkedHashMap<Paper, String>();
        for (var paper : source.papers(year)) {
            var name = paper.documentId() + "-" + paper.kind().toLowerCase(Locale.ROOT);
            named.put(paper, zip.free(DOCUMENTS, name, ending(paper.filename())));
        }
        return named;
    }

    Map<Attached, String> attached(@Nullable Integer year, ArchiveZip zip) {
        var named = new LinkedHashMap<Attached, String>();
        for (var file : source.files(year)) {
            var of = file.code() == null ? "" : file.code() + "-";
            named.put(file, zip.free(FILES, of + file.id(), ending(file.filename())));
        }
        return named;
    }

    void add(Map<Paper, String> papers, Map<Attached, String> attached, ArchiveZip zip) {
        papers.forEach((paper, name) -> source.content(paper, bytes -> add(zip, name, bytes)));
        attached.forEach((file, name) -> source.content(file, bytes -> add(zip, name, bytes)));
    }

    private static void add(ArchiveZip zip, String name, byte[] content) {
        try {
            zip.add(name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ending(String filename) {
        var ending = ArchiveZip.ending(filename);
        return ending.isEmpty() ? "" : "." + ending;
    }
}
