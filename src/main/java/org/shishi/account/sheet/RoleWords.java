package org.shishi.account.sheet;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shishi.policy.Role;
import org.shishi.shared.LocalizedMessage;
import org.shishi.shared.SheetAsking;
import org.shishi.shared.Shortened;
import org.shishi.shared.WrittenText;
import org.shishi.unit.UnitKind;
import org.shishi.unit.UnitView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Knows roles by the words that pages and offices have for them, in both languages, and which units each belongs to. */
@Component
class RoleWords {

    private static final Pattern BETWEEN = Pattern.compile("[、,，;；/／\\n]+");

    /** Whoever fills in reports, wherever that is: the unit says which of the two it is. */
    private static final Set<String> CLERK = Set.of("填报员", "填报人", "联络员", "clerk");

    /** What all people of a sheet without roles may be; other roles are given one by one. */
    static final List<String> OF_ALL = List.of("联络员");

    /** The three that no sheet grants, and who may be any of them. */
    private static final Pattern ADMINISTRATOR =
            Pattern.compile("系统管理员|安全(?:保密)?管理员|(?:安全)?审计(?:管理)?员|三员|(?:超级)?管理员|超管|admin(?:istrator)?");

    private static final Pattern ADMINISTERS = Pattern.compile("(?:系统|平台|业务|账号)?(?:管理人?员|经办人?员?)$");
    private static final String KEY = "role.";

    private static final Map<Role, List<String>> OTHERWISE = Map.of(
            Role.TOWNSHIP_CLERK, List.of("乡镇填报员", "街道填报员", "镇街填报员", "乡镇(街道)填报员"),
            Role.DEPARTMENT_CLERK, List.of("部门联络员"),
            Role.COUNTY_OFFICE, List.of("县政府办", "县政府办公室", "政府办"),
            Role.INSPECTION_OFFICE, List.of("督查", "督查员", "政府督查室", "县政府督查室"),
            Role.FINANCE, List.of("财政", "县财政局"),
            Role.CONGRESS_STAFF, List.of("人大", "人大工作人员", "代表工委", "代表选任工委"),
            Role.DEPUTY, List.of("代表", "县人大代表"),
            Role.LEADER, List.of("领导", "分管领导"));

    private final Map<String, Role> byWord = new HashMap<>();
    private final Map<String, Role> names = new HashMap<>();

    RoleWords(MessageSource messages) {
        for (var role : Role.values()) {
            for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                names.put(WrittenText.alike(messages.getMessage("Role." + role, null, language)), role);
            }
            OTHERWISE.getOrDefault(role, List.of()).forEach(word -> byWord.put(WrittenText.alike(word), role));
        }
        byWord.putAll(names);
    }

    /** The words of a cell, one for each role. */
    static List<String> words(String cell) {
        return BETWEEN.splitAsStream(cell)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    Optional<Role> role(String word, @Nullable UnitView unit) {
        var plain = WrittenText.alike(word);
        if (CLERK.contains(plain)) {
            boolean township = unit != null && unit.kind().isTownship();
            return Optional.of(township ? Role.TOWNSHIP_CLERK : Role.DEPARTMENT_CLERK);
        }
        return Optional.ofNullable(byWord.get(plain));
    }

    /** Of a word that ends like that of an administrator (县府办管理员): the role that somebody has said, the likeliest one first. */
    Optional<Role> asked(SheetAsking asking, String word, @Nullable UnitView unit) {
        var plain = WrittenText.alike(word);
        var administers = ADMINISTERS.matcher(plain);
        if (!administers.find()) {
            return Optional.empty();
        }
        var first = role(administers.replaceFirst(""), unit)
                .filter(role -> !administers(role))
                .or(() -> offered().stream()
                        .filter(role -> unit != null && kinds(role).contains(unit.kind()))
                        .min(Comparator.comparingInt(role -> kinds(role).size())));
        var choices = Stream.concat(first.stream(), offered().stream())
                .distinct()
                .map(RoleWords::key)
                .toList();
        return asking.word(KEY + plain.replace(':', '：'), choices, "account.import.role.question", Shortened.text(word))
                .flatMap(said -> offered().stream()
                        .filter(role -> key(role).equals(said))
                        .findFirst());
    }

    static boolean isAskedAbout(String word) {
        return ADMINISTERS.matcher(WrittenText.alike(word)).find();
    }

    private static String key(Role role) {
        return "Role." + role;
    }

    /** The kinds of units whose people may hold the role. */
    static String kindWords(Role role) {
        return kinds(role).stream().map(UnitKind::word).collect(Collectors.joining("、"));
    }

    /** Whether the word is what pages call the role. */
    boolean names(Role role, String word) {
        return role == names.get(WrittenText.alike(word));
    }

    static LocalizedMessage said(Role role) {
        return new RoleWord(role);
    }

    /** Whether somebody of that unit may hold the role; deputies and leaders need none. */
    static boolean fits(Role role, @Nullable UnitView unit) {
        var kinds = kinds(role);
        return kinds.isEmpty() || unit != null && kinds.contains(unit.kind());
    }

    private static Set<UnitKind> kinds(Role role) {
        return switch (role) {
            case TOWNSHIP_CLERK -> townships(true);
            case DEPARTMENT_CLERK -> townships(false);
            case COUNTY_OFFICE -> EnumSet.of(UnitKind.COUNTY_OFFICE);
            case INSPECTION_OFFICE -> EnumSet.of(UnitKind.INSPECTION_OFFICE, UnitKind.COUNTY_OFFICE);
            case FINANCE -> EnumSet.of(UnitKind.FINANCE);
            case CONGRESS_STAFF ->
                EnumSet.of(UnitKind.CONGRESS, UnitKind.TOWN, UnitKind.RURAL_TOWNSHIP, UnitKind.STREET);
            case DEPUTY, LEADER, SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR ->
                EnumSet.noneOf(UnitKind.class);
        };
    }

    private static Set<UnitKind> townships(boolean wanted) {
        var kinds = EnumSet.allOf(UnitKind.class);
        kinds.removeIf(kind -> kind.isTownship() != wanted);
        return kinds;
    }

    /** Whether a word that names no role means somebody who administers: such roles come by no sheet. */
    static boolean soundsLikeAdministrator(String word) {
        return ADMINISTRATOR.matcher(WrittenText.alike(word)).matches();
    }

    static boolean administers(Role role) {
        return Role.ADMINISTRATORS.contains(role);
    }

    /** What a sheet may call them. */
    static List<Object> named() {
        return offered().stream().<Object>map(RoleWord::new).toList();
    }

    private record RoleWord(Role role) implements LocalizedMessage {

        @Override
        public String code() {
            return "Role." + role;
        }

        @Override
        public List<Object> values() {
            return List.of();
        }
    }

    static List<Role> offered() {
        return Arrays.stream(Role.values()).filter(role -> !administers(role)).toList();
    }
}
