package org.shishi.supervision.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shishi.supervision.common.Attribution;

/** One project, or one site of it, that an inspection looks at, with what was seen. */
@Entity
class InspectionSite {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private long inspectionId;
    private long projectId;
    private String site;
    private @Nullable Long drawId;
    private String note = "";
    private String evidence = "";
    private @Nullable LocalDate seenOn;
    private @Nullable String seenBy;

    @SuppressWarnings("NullAway") // for JPA
    protected InspectionSite() {}

    InspectionSite(long inspectionId, long projectId, String site, @Nullable Long drawId) {
        this.inspectionId = inspectionId;
        this.projectId = projectId;
        this.site = site;
        this.drawId = drawId;
    }

    void see(String seen, String shown, Attribution attribution) {
        note = seen;
        evidence = shown;
        seenOn = attribution.on();
        seenBy = attribution.actor().name();
    }

    long inspectionId() {
        return inspectionId;
    }
}
