package org.shishi.supervision.inspection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shishi.policy.Actor;
import org.shishi.project.Figure;
import org.shishi.project.ProjectFilter;
import org.shishi.project.ProjectView;
import org.shishi.project.entry.Projects;
import org.shishi.shared.RuleViolation;
import org.shishi.supervision.common.Attribution;
import org.shishi.supervision.common.FieldRules;
import org.shishi.supervision.common.ProjectFinder;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an inspection looks at: chosen by hand, or drawn so that the draw can be made again; and what was seen there. */
@Service
@Transactional
class InspectionSites {

    private static final int MOST_DRAWN = 50;
    private static final int SEED_LENGTH = 12;

    private final Inspections inspections;
    private final InspectionSiteRepository sites;
    private final InspectionDrawRepository draws;
    private final Projects projects;
    private final ProjectFinder finder;
    private final Clock clock;

    InspectionSites(
            Inspections inspections,
            InspectionSiteRepository sites,
            InspectionDrawRepository draws,
            Projects projects,
            ProjectFinder finder,
            Clock clock) {
        this.inspections = inspections;
        this.sites = sites;
        this.draws = draws;
        this.projects = projects;
        this.finder = finder;
        this.clock = clock;
    }

    /** Adds a project, or one site of it, by hand; a look-back may look at other years. */
    public InspectionView add(Actor actor, long id, String code, boolean otherYear, String site) {
        var inspection = inspections.forCommand(actor, id, Map.of("project", code, "site", site));
        inspection.require(InspectionStep.SITE);
        var project = finder.find(actor, code.strip(), inspection.planYear(), otherYear);
        if (sites.existsByInspectionIdAndProjectIdAndSite(id, project.id(), site)) {
            throw RuleViolation.at("project", "supervision.site.twice");
        }
        sites.save(new InspectionSite(id, project.id(), site, null));
        return inspections.saved(inspection);
    }

    /** Draws projects and one site of each; seed, pool and result are kept, so that the draw can be made again. */
    public InspectionView draw(Actor actor, long id, DrawSites order) {
        var inspection = inspections.forCommand(actor, id, Map.of("draw", order));
        inspection.require(InspectionStep.DRAW);
        if (order.wanted() < 1 || order.wanted() > MOST_DRAWN) {
            throw RuleViolation.at("wanted", "supervision.draw.wanted", MOST_DRAWN);
        }
        var attribution = Attribution.now(actor, clock);
        var candidates = candidates(actor, inspection, order, attribution);
        if (candidates.isEmpty()) {
            throw RuleViolation.at("wanted", "supervision.draw.empty");
        }
        var seed = order.seed().isBlank()
                ? UUID.randomUUID().toString().replace("-", "").substring(0, SEED_LENGTH)
                : order.seed().strip();
        var pool = pool(actor, candidates, seed, order.wanted(), attribution);
        var drawn = Draw.from(pool, seed, order.wanted());
        var draw = draws.save(new InspectionDraw(id, seed, order.wanted(), pool, drawn, attribution));
        saveDrawn(inspection.id(), draw.id(), drawn, candidates);
        return inspections.saved(inspection);
    }

    private List<ProjectView> candidates(Actor actor, Inspection inspection, DrawSites order, Attribution attribution) {
        var filter = ProjectFilter.of(inspection.planYear(), attribution.on())
                .with(order.unfinished() ? Figure.UNFINISHED : Figure.TOTAL);
        return projects.find(actor, filter, List.of(), Pageable.unpaged()).stream()
                .filter(project -> order.levels().isEmpty()
                        || order.levels().contains(project.description().level()))
                .filter(project -> order.unitId() == null || concerns(project, order.unitId()))
                .toList();
    }

    private static boolean concerns(ProjectView project, long unit) {
        return project.leadUnit().id() == unit
                || project.description().responsibleUnitIds().contains(unit);
    }

    /** The codes in their order, and the sites of those that the seed draws. */
    private List<String> pool(
            Actor actor, List<ProjectView> candidates, String seed, int wanted, Attribution attribution) {
        var codes = candidates.stream().map(ProjectView::code).sorted().toList();
        var pool = new ArrayList<>(codes);
        for (var code : Draw.pick(codes, seed, wanted)) {
            projects.get(actor, code, attribution.on()).plan().sites().stream()
                    .map(site -> code + Draw.OF + site.name())
                    .sorted()
                    .forEach(pool::add);
        }
        return pool;
    }

    private void saveDrawn(long inspection, long draw, List<String> drawn, List<ProjectView> candidates) {
        for (var name : drawn) {
            int cut = name.indexOf(Draw.OF);
            var code = cut < 0 ? name : name.substring(0, cut);
            var site = cut < 0 ? "" : name.substring(cut + Draw.OF.length());
            long project = candidates.stream()
                    .filter(one -> one.code().equals(code))
                    .mapToLong(ProjectView::id)
                    .findFirst()
                    .orElseThrow();
            if (!sites.existsByInspectionIdAndProjectIdAndSite(inspection, project, site)) {
                sites.save(new InspectionSite(inspection, project, site, draw));
            }
        }
    }

    /** Records what was seen at one of them; the inspection is being held then, if it was only planned. */
    public InspectionView record(Actor actor, long id, long siteId, String note, String evidence) {
        var inspection = inspections.forCommand(actor, id, Map.of("site", siteId, "note", note));
        inspection.require(InspectionStep.SEE);
        FieldRules.requireText("note", note);
        var site = sites.findByIdAndInspectionId(siteId, id)
                .orElseThrow(() -> Inspections.hidden(id, org.shishi.policy.Action.INSPECTION_EDIT));
        var attribution = Attribution.now(actor, clock);
        site.see(note, evidence, attribution);
        inspection.begin(attribution.on());
        return inspections.saved(inspection);
    }
}
