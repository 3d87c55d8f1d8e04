package org.shishi.project.ledger;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shishi.project.Indicator;
import org.shishi.project.Milestone;
import org.shishi.project.Plan;
import org.shishi.project.Site;

@Entity
@Table(name = "project_plan")
class PlanFact extends Fact<Plan> {

    @ElementCollection
    @CollectionTable(name = "project_indicator", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<Indicator> indicators = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "project_site", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<Site> sites = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "project_milestone", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<Milestone> milestones = new ArrayList<>();

    protected PlanFact() {}

    PlanFact(long projectId, LocalDate validOn, long recordId, Plan plan) {
        super(projectId, validOn, recordId);
        indicators.addAll(plan.indicators());
        sites.addAll(plan.sites());
        milestones.addAll(plan.milestones());
    }

    @Override
    Plan value() {
        return new Plan(indicators, sites, milestones);
    }
}
