package org.shishi.project;

import static org.shishi.project.Field.Kind.DAY;
import static org.shishi.project.Field.Kind.DEGREES;
import static org.shishi.project.Field.Kind.HEADLINE;
import static org.shishi.project.Field.Kind.LINE;
import static org.shishi.project.Field.Kind.MONEY;
import static org.shishi.project.Field.Kind.PROSE;
import static org.shishi.project.Field.Kind.ROWS;
import static org.shishi.project.Field.Kind.UNIT;
import static org.shishi.project.Field.Kind.UNITS;
import static org.shishi.project.Field.Kind.WORD;
import static org.shishi.project.Field.Kind.YEAR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Masks;
import org.shishi.policy.Policy;
import org.shishi.sheet.ledger.LedgerField;
import org.springframework.context.MessageSourceResolvable;

/**
 * Everything that the ledger says of a project. Each field is said here once: forms, the API, sheets, comparisons, the
 * timeline, the copy of next year and the columns of the list follow it. What it is called stands under {@code Field.NAME}
 * in the messages, what is kept of it in {@link Description}.
 */
public enum Field implements MessageSourceResolvable {
    CODE(a(LINE).sheet(LedgerField.CODE).sorted(SortKey.CODE)),
    PLAN_YEAR(a(YEAR)),
    LEVEL(a(WORD, Level.class)
            .on(Part.BASICS)
            .sheet(LedgerField.LEVEL)
            .sorted(SortKey.LEVEL)
            .carried()
            .voted()),
    ASPECT(a(Kind.ASPECT)
            .on(Part.BASICS)
            .sheet(LedgerField.ASPECT)
            .sorted(SortKey.ASPECT)
            .carried()
            .alike()),
    TITLE(a(HEADLINE)
            .on(Part.BASICS)
            .sheet(LedgerField.TITLE)
            .sorted(SortKey.TITLE)
            .carried()
            .voted()),
    CONTENT(a(PROSE).on(Part.BASICS).sheet(LedgerField.CONTENT).carried().voted()),
    TARGET(a(PROSE).on(Part.BASICS).sheet(LedgerField.ANNUAL_TARGET).carried().voted()),
    LEAD_UNIT(a(UNIT).on(Part.BASICS)
            .sheet(LedgerField.LEAD_UNIT)
            .sorted(SortKey.LEAD_UNIT)
            .carried()
            .voted()
            .alike()),
    RESPONSIBLE_UNITS(
            a(UNITS).on(Part.BASICS).sheet(LedgerField.RESPONSIBLE_UNITS).carried()),
    CONTACT_PERSON(
            a(LINE).on(Part.BASICS).sheet(LedgerField.CONTACT_PERSON).carried().emptied()),
    CONTACT_PHONE(a(LINE).on(Part.BASICS)
            .sheet(LedgerField.CONTACT_PHONE)
            .carried()
            .emptied()
            .masked(Policy.PHONE)),
    LEADER(a(LINE).on(Part.FIVE_ONES).sheet(LedgerField.LEADER).carried().emptied()),
    TASK_FORCE(
            a(LINE).on(Part.FIVE_ONES).sheet(LedgerField.TASK_FORCE).carried().emptied()),
    MEASURES(a(PROSE).on(Part.FIVE_ONES).sheet(LedgerField.MEASURES).carried().emptied()),
    SUPERVISION(
            a(PROSE).on(Part.FIVE_ONES).sheet(LedgerField.SUPERVISION).carried().emptied()),
    ADOPTED_ON(a(DAY).on(Part.DATES_AND_MONEY).sheet(LedgerField.ADOPTED_ON).voted()),
    DEADLINE(a(DAY).on(Part.DATES_AND_MONEY)
            .sheet(LedgerField.DEADLINE)
            .sorted(SortKey.DEADLINE)
            .voted()
            .alike()),
    QUOTA(a(MONEY).on(Part.DATES_AND_MONEY)
            .sheet(LedgerField.FIXED_QUOTA)
            .sorted(SortKey.QUOTA)
            .emptied()),
    INVESTMENT(a(MONEY).on(Part.DATES_AND_MONEY)
            .sheet(LedgerField.TOTAL_INVESTMENT)
            .sorted(SortKey.INVESTMENT)
            .voted()),
    ANNUAL_INVESTMENT(a(MONEY).on(Part.DATES_AND_MONEY).sheet(LedgerField.ANNUAL_INVESTMENT)),
    LATITUDE(a(DEGREES).on(Part.DATES_AND_MONEY).sheet(LedgerField.LATITUDE).carried()),
    LONGITUDE(a(DEGREES).on(Part.DATES_AND_MONEY).sheet(LedgerField.LONGITUDE).carried()),
    REMARK(a(PROSE).on(Part.NOTES).sheet(LedgerField.REMARK).emptied()),
    STAGE(a(WORD, Stage.class).sheet(LedgerField.STATUS).sorted(SortKey.STAGE).alike()),
    STARTED_ON(a(DAY).sheet(LedgerField.START_DATE).sorted(SortKey.STARTED_ON).alike()),
    COMPLETED_ON(a(DAY).sheet(LedgerField.COMPLETION_DATE)
            .sorted(SortKey.COMPLETED_ON)
            .alike()),
    FORECAST(a(DAY).sheet(LedgerField.FORECAST).sorted(SortKey.FORECAST)),
    PERCENT(a(Kind.PERCENT).sheet(LedgerField.PERCENT).sorted(SortKey.PERCENT)),
    PROGRESS_NOTE(a(PROSE).sheet(LedgerField.PROGRESS_TEXT)),
    PROBLEM(a(PROSE).sheet(LedgerField.PROBLEM)),
    BLOCKER(a(WORD, Blocker.class).sheet(LedgerField.BLOCKER).emptied()),
    /** A list of {@link Indicator}. */
    INDICATORS(a(ROWS).sheet(LedgerField.INDICATORS)),
    /** A list of {@link Site}. */
    SITES(a(ROWS).sheet(LedgerField.SITES)),
    /** A list of {@link Milestone}. */
    MILESTONES(a(ROWS).sheet(LedgerField.SCHEDULE));

    private static final List<Field> DESCRIBED = which(Field::isDescribed);
    private static final List<Field> MASKED = which(field -> field.definition.mask != null);

    private final FieldDefinition definition;
    private final String apiName;
    private final String component;

    Field(FieldDefinition definition) {
        this.definition = definition;
        this.apiName = FieldDefinition.camel(name());
        this.component = definition.kind.component(apiName);
    }

    private static List<Field> which(Predicate<Field> condition) {
        return Arrays.stream(values()).filter(condition).toList();
    }

    private static FieldDefinition a(Kind kind) {
        return new FieldDefinition(kind, kind.type());
    }

    private static FieldDefinition a(Kind kind, Class<?> type) {
        return new FieldDefinition(kind, type);
    }

    /** What kind of value a field of the ledger has: how it is typed, written, put into a sheet and shown follows from it. */
    public enum Kind {
        LINE(String.class),
        /** A line that needs the whole width of a form. */
        HEADLINE(String.class),
        PROSE(String.class),
        YEAR(Integer.class),
        DAY(LocalDate.class),
        /** 万元. */
        MONEY(BigDecimal.class),
        DEGREES(BigDecimal.class),
        PERCENT(BigDecimal.class),
        /** One word of an enum. */
        WORD(Enum.class),
        /** Kept by its id, named as {@code 5.安居宜居}. */
        ASPECT(String.class),
        /** Kept by its id. */
        UNIT(String.class),
        /** A list of names, kept by their ids; 各乡镇(街道) is every township. */
        UNITS(List.class),
        /** A list of a project's plan. */
        ROWS(List.class);

        private final Class<?> type;

        Kind(Class<?> type) {
            this.type = type;
        }

        public Class<?> type() {
            return type;
        }

        public boolean number() {
            return this == MONEY || this == DEGREES || this == PERCENT;
        }

        /** The name of a component that keeps such a value: an id is called so. */
        String component(String name) {
            return switch (this) {
                case ASPECT, UNIT -> name + "Id";
                case UNITS -> name.substring(0, name.length() - 1) + "Ids";
                default -> name;
            };
        }
    }

    /** The parts into which the form of a project is divided, in their order. */
    public enum Part {
        BASICS,
        FIVE_ONES,
        DATES_AND_MONEY,
        /** Below the lists of the plan. */
        NOTES
    }

    /** What {@link Description} keeps. */
    public static List<Field> described() {
        return DESCRIBED;
    }

    /** What a part of the form asks for, in its order. */
    public static List<Field> of(Part part) {
        return which(field -> field.definition.part == part);
    }

    /** The lists of a {@link Plan}. */
    public static List<Field> planned() {
        return which(field -> field.kind() == ROWS);
    }

    public static List<Field> carried() {
        return which(field -> field.definition.carried);
    }

    /** What not every reader may see whole. */
    public static List<Field> masked() {
        return MASKED;
    }

    /** What may be set alike for many projects. */
    public static List<Field> alike() {
        return which(field -> field.definition.alike);
    }

    /** What may be emptied for many projects. */
    public static List<Field> emptiable() {
        return which(field -> field.definition.emptied);
    }

    /** What a vote locks, wholly or in part. */
    public static List<Field> voted() {
        return which(field -> field.definition.voted);
    }

    /** The field that a component of a form or of {@link Description} keeps. */
    public static Optional<Field> ofComponent(String component) {
        return Arrays.stream(values())
                .filter(field -> field.component().equals(component))
                .findFirst();
    }

    /** As it looks to whoever may see fields of these names only masked. */
    @Nullable
    public Object masked(@Nullable Object value, Set<String> names) {
        return definition.mask != null && names.contains(definition.mask) ? Masks.phone((String) value) : value;
    }

    /** As the trail keeps it: personal data are never whole there. */
    @Nullable
    public Object inTrail(@Nullable Object value) {
        return definition.mask == null ? value : Masks.phone((String) value);
    }

    public Kind kind() {
        return definition.kind;
    }

    /** Of its value: units and aspects are named. */
    public Class<?> type() {
        return definition.type;
    }

    public @Nullable LedgerField sheet() {
        return definition.sheet;
    }

    public @Nullable SortKey sort() {
        return definition.sort;
    }

    boolean isDescribed() {
        return Description.PARTS.names().contains(component);
    }

    /** The name under which the API and rules know it: {@code leadUnit}. */
    public String apiName() {
        return apiName;
    }

    /** The component that keeps it: {@code leadUnitId}. */
    String component() {
        return component;
    }

    /** Where {@link Description} keeps it: {@code responsibility.leadUnitId}. */
    public String path() {
        return Description.PARTS.path(component);
    }

    /** The key of its label. */
    public String key() {
        return "Field." + name();
    }

    @Override
    public String[] getCodes() {
        return new String[] {key()};
    }
}
