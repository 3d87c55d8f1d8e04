package org.shishi.project;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Resource;
import org.shishi.shared.InTenThousandYuan;
import org.shishi.shared.PlainSigns;
import org.shishi.shared.PlausibleDay;
import org.shishi.shared.WrittenText;
import org.shishi.shared.record.RecordTree;

/**
 * What a project is to be: everything that is decided about it rather than observed, in forms, in the API (flat) and in the
 * ledger. Texts are empty where nothing is known. A form may lack what is demanded, and is then told so.
 */
@Embeddable
@NullUnmarked
public record Description(
        @NotNull @Enumerated(EnumType.STRING) Level level,
        @Nullable Long aspectId,
        @JsonUnwrapped @Valid Wording wording,
        @JsonUnwrapped @Valid Responsibility responsibility,
        @JsonUnwrapped @Valid Arrangement arrangement,
        @JsonUnwrapped @Valid Term term,
        @JsonUnwrapped @Valid Budget budget,
        @JsonUnwrapped @Valid Coordinates coordinates) {

    private static final int LONG = 4000;

    public static final RecordTree<Description> PARTS = RecordTree.of(Description.class);

    /** Before anything is filled in. */
    public static final Description EMPTY = new Description(null, null, null, null, null, null, null, null);

    public Description {
        wording = Objects.requireNonNullElse(wording, Wording.EMPTY);
        responsibility = Objects.requireNonNullElse(responsibility, Responsibility.NONE);
        arrangement = Objects.requireNonNullElse(arrangement, Arrangement.NONE);
        term = Objects.requireNonNullElse(term, Term.OPEN);
        budget = Objects.requireNonNullElse(budget, Budget.NONE);
        coordinates = Objects.requireNonNullElse(coordinates, Coordinates.UNKNOWN);
    }

    /** The project that is described so, as the policy looks at it: who leads it and who is responsible. */
    public Resource resource(String code, Stage stage) {
        var units = new HashSet<>(responsibleUnitIds());
        units.add(leadUnitId());
        return Resource.ofUnits("project:" + code, units, leadUnitId(), Set.of(), stage);
    }

    /** What it is called and what it is about. */
    @Embeddable
    @NullUnmarked
    public record Wording(
            @NotBlank @Size(max = 300) String title,
            @Size(max = LONG) String content,
            @Size(max = LONG) String target,
            @Size(max = LONG) String remark) {

        static final Wording EMPTY = new Wording("", "", "", "");

        public Wording {
            title = WrittenText.title(Texts.plain(title));
            content = Texts.plain(content);
            target = Texts.plain(target);
            remark = Texts.plain(remark);
        }
    }

    /** Which units bring it about, and whom to ask. */
    @Embeddable
    @NullUnmarked
    public record Responsibility(
            @NotNull Long leadUnitId,
            @JdbcTypeCode(SqlTypes.ARRAY) List<Long> responsibleUnitIds,
            @Size(max = 100) String contactPerson,

            @PlainSigns @Size(max = 40) @Pattern(regexp = "[0-9 +-]*", message = "{project.phone.digits}")
            String contactPhone) {

        static final Responsibility NONE = new Responsibility(null, List.of(), "", "");

        /** Where nobody else is named, the lead unit is responsible alone. */
        public Responsibility {
            responsibleUnitIds = responsibleUnitIds == null
                    ? leadUnitId == null ? List.of() : List.of(leadUnitId)
                    : responsibleUnitIds.stream()
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList();
            contactPerson = Texts.plain(contactPerson);
            contactPhone = Texts.plain(contactPhone);
        }

        public static Responsibility of(long leadUnit) {
            return new Responsibility(leadUnit, List.of(leadUnit), "", "");
        }
    }

    /**
     * The organisational guarantee (组织保障): with the project itself, the five ones.
     *
     * @param leader who is in charge (领导)
     * @param taskForce 专班
     * @param measures 举措
     * @param supervision 督导
     */
    @Embeddable
    @NullUnmarked
    public record Arrangement(
            @Size(max = 100) String leader,
            @Size(max = 500) String taskForce,
            @Size(max = LONG) String measures,
            @Size(max = LONG) String supervision) {

        public static final Arrangement NONE = new Arrangement("", "", "", "");

        public Arrangement {
            leader = Texts.plain(leader);
            taskForce = Texts.plain(taskForce);
            measures = Texts.plain(measures);
            supervision = Texts.plain(supervision);
        }
    }

    /** @param adoptedOn the day of the vote or announcement; 1 January of the plan year where none is known */
    @Embeddable
    @NullUnmarked
    public record Term(
            @PlausibleDay LocalDate adoptedOn,
            @PlausibleDay @NotNull LocalDate deadline) {

        static final Term OPEN = new Term(null, null);
    }

    /**
     * Amounts in 万元.
     *
     * @param quota the county's fixed guarantee (定额保障)
     * @param investment total investment (总投资)
     * @param annualInvestment what is to be invested in the plan year (年度计划投资)
     */
    @Embeddable
    public record Budget(
            @InTenThousandYuan @Digits(integer = 14, fraction = 6) @Nullable
            BigDecimal quota,

            @InTenThousandYuan @Digits(integer = 14, fraction = 6) @Nullable
            BigDecimal investment,

            @InTenThousandYuan @Digits(integer = 14, fraction = 6) @Nullable
            BigDecimal annualInvestment) {

        public static final Budget NONE = new Budget(null, null, null);

        public Budget {
            quota = Amounts.plain(quota);
            investment = Amounts.plain(investment);
            annualInvestment = Amounts.plain(annualInvestment);
        }

        /** Of which the year's part is not known. */
        public static Budget of(@Nullable BigDecimal quota, @Nullable BigDecimal investment) {
            return new Budget(quota, investment, null);
        }
    }

    /** Degrees. */
    @Embeddable
    public record Coordinates(
            @DecimalMin("-90") @DecimalMax("90") @Nullable BigDecimal latitude,
            @DecimalMin("-180") @DecimalMax("180") @Nullable BigDecimal longitude) {

        public static final Coordinates UNKNOWN = new Coordinates(null, null);

        public Coordinates {
            latitude = Amounts.degrees(latitude);
            longitude = Amounts.degrees(longitude);
        }
    }

    /** Apart from the description, which is not there yet when its parts are made. */
    private static final class Texts {

        static String plain(String text) {
            return text == null ? "" : text.strip();
        }
    }

    public String title() {
        return wording.title();
    }

    public String content() {
        return wording.content();
    }

    public String target() {
        return wording.target();
    }

    public Long leadUnitId() {
        return responsibility.leadUnitId();
    }

    public List<Long> responsibleUnitIds() {
        return responsibility.responsibleUnitIds();
    }

    public LocalDate adoptedOn() {
        return term.adoptedOn();
    }

    public LocalDate deadline() {
        return term.deadline();
    }

    /** Of values as they are kept; a field that is not there is empty. */
    public static Description of(Map<Field, ?> values) {
        return PARTS.make(part ->
                Field.ofComponent(part.getName()).<Object>map(values::get).orElse(null));
    }

    /** As it is kept: units and aspects by their ids. */
    public @Nullable Object get(Field field) {
        return PARTS.get(this, field.component());
    }

    /** The same with another value, as it is kept. */
    public Description with(Field field, @Nullable Object value) {
        return PARTS.with(this, java.util.Collections.singletonMap(field.component(), value));
    }

    /** As it looks to whoever may see fields of these names only masked. */
    public Description masked(Set<String> names) {
        var shown = this;
        for (var field : Field.masked()) {
            shown = shown.with(field, field.masked(shown.get(field), names));
        }
        return shown;
    }

    /** As the trail keeps it. */
    public Description inTrail() {
        var kept = this;
        for (var field : Field.masked()) {
            kept = kept.with(field, field.inTrail(kept.get(field)));
        }
        return kept;
    }

    /** Which of the five ones (五个一) are missing; the project itself is the first and never is. */
    public Set<FiveOne> missing() {
        return FiveOne.missing(arrangement);
    }
}
