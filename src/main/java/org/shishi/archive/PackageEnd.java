package org.shishi.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shishi.archive.ArchiveManifest.Part;
import org.shishi.audit.Trail;
import org.shishi.audit.TrailHead;
import org.shishi.audit.TrailSealer;
import org.shishi.shared.Sha256;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Ends a package: the list of its files, its seal, and the sums that any machine can check. */
@Component
class PackageEnd {

    private final Trail trail;
    private final TrailSealer sealer;
    private final JsonMapper json;

    PackageEnd(Trail trail, TrailSealer sealer, JsonMapper json) {
        this.trail = trail;
        this.sealer = sealer;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    void write(ArchiveOrder order, String title, List<String> leftOut, ArchiveZip zip) throws IOException {
        var head = trail.head();
        var manifest = new ArchiveManifest(
                ArchiveManifest.FORMAT,
                title,
                order.year(),
                order.unfinished(),
                order.madeAt(),
                order.actor().name() + " (" + order.actor().username() + ")",
                product(),
                head.map(TrailHead::id).orElse(null),
                head.map(TrailHead::hash).orElse(null),
                order.masked().stream().sorted().toList(),
                leftOut,
                zip.parts());
        var bytes = json.writeValueAsBytes(manifest);
        var hash = Sha256.hex(bytes);
        zip.add(ArchiveManifest.NAME, bytes);
        var seal = sealer.seal(ArchiveManifest.KIND, hash).orElse("");
        zip.add(ArchiveManifest.SEAL, (seal + "\n").getBytes(StandardCharsets.UTF_8));
        zip.add(ArchiveManifest.SUMS, sums(zip.parts()).getBytes(StandardCharsets.UTF_8));
    }

    /** As {@code sha256sum --check} reads it. */
    private static String sums(List<Part> parts) {
        return new ArrayList<>(parts)
                .stream().map(part -> part.sha256() + "  " + part.name() + "\n").collect(Collectors.joining());
    }

    static String product() {
        var version = PackageEnd.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
