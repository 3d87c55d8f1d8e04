package org.shishi.frame.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shishi.account.Accounts;
import org.shishi.frame.AccountLanguage;
import org.shishi.frame.Me;
import org.shishi.frame.NavItem;
import org.shishi.frame.SignedIn;
import org.shishi.frame.UnreadMessages;
import org.shishi.policy.Action;
import org.shishi.policy.Actor;
import org.shishi.policy.Pending;
import org.shishi.policy.Policy;
import org.shishi.policy.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the page frame who is signed in, where the policy lets that person go, and in which language. */
@Component
class PersonSignedIn implements SignedIn, AccountLanguage {

    private record Place(String path, String messageKey, Action... actions) {

        boolean isFor(Actor actor) {
            return Arrays.stream(actions).anyMatch(action -> Policy.mayEver(actor, action));
        }
    }

    private static final List<Place> PLACES = List.of(
            new Place("/", "navigation.dashboard", Action.PROJECT_READ),
            new Place("/projects", "navigation.projects", Action.PROJECT_READ),
            new Place("/funding", "navigation.funding", Action.FUNDING_READ),
            new Place("/proposals", "navigation.proposals", Action.PROPOSAL_READ),
            new Place("/votes", "navigation.votes", Action.VOTE_READ),
            new Place("/assessments", "navigation.assessments", Action.ASSESSMENT_READ),
            new Place("/reports", "navigation.reports", Action.REPORT_READ),
            new Place("/supervision", "navigation.supervision", Action.NOTICE_READ),
            new Place("/look-backs", "navigation.look-backs", Action.LOOK_BACK_READ),
            new Place("/superior-notices", "navigation.superior-notices", Action.SUPERIOR_READ),
            new Place("/vetoes", "navigation.vetoes", Action.VETO_READ),
            new Place("/evaluations", "navigation.evaluations", Action.EVALUATION_READ),
            new Place("/documents", "navigation.documents", Action.DOCUMENT_READ),
            new Place("/calendar", "navigation.agenda", Action.PROJECT_READ),
            new Place("/admin/year", "navigation.year", Action.LIGHT_RULE_SET),
            new Place("/admin/units", "navigation.units", Action.UNIT_EDIT),
            new Place("/admin/calendar", "navigation.calendar", Action.CALENDAR_LOAD),
            new Place("/admin/backups", "navigation.backups", Action.BACKUP_READ),
            new Place("/admin/archive", "navigation.archive", Action.ARCHIVE_READ),
            new Place("/admin/trail", "navigation.trail", Action.TRAIL_READ),
            new Place("/admin/status", "navigation.status", Action.OPERATION_READ),
            new Place("/admin/accounts", "navigation.accounts", Action.ACCOUNT_READ),
            new Place(
                    "/sheets",
                    "navigation.sheets",
                    Action.PROJECT_IMPORT,
                    Action.REPORT_IMPORT,
                    Action.FUNDING_IMPORT,
                    Action.SUPERVISION_IMPORT,
                    Action.VOTE_IMPORT,
                    Action.UNIT_IMPORT));

    private static final List<NavItem> OWN = List.of(
            new NavItem("/account", "navigation.own", false),
            new NavItem("/account/acting", "navigation.acting", false),
            new NavItem("/account/password", "navigation.password", false));

    private final Accounts accounts;
    private final ObjectProvider<UnreadMessages> messages;
    private final ObjectProvider<Alarms> alarms;

    PersonSignedIn(Accounts accounts, ObjectProvider<UnreadMessages> messages, ObjectProvider<Alarms> alarms) {
        this.accounts = accounts;
        this.messages = messages;
        this.alarms = alarms;
    }

    /** Only who can do something about it is told. */
    @Override
    public @Nullable Alarm alarm() {
        var source = alarms.getIfAvailable();
        return source != null
                        && ActorAuthentication.admitted()
                                .filter(actor -> Policy.mayEver(actor, Action.BACKUP_READ))
                                .isPresent()
                ? source.raised()
                : null;
    }

    @Override
    public @Nullable Integer unread() {
        var source = messages.getIfAvailable();
        return source == null
                ? null
                : ActorAuthentication.admitted().map(Actor::id).map(source::of).orElse(null);
    }

    @Override
    public @Nullable Me me() {
        return ActorAuthentication.current().map(PersonSignedIn::describe).orElse(null);
    }

    private static Me describe(Actor actor) {
        return new Me(
                actor.name(),
                actor.unitName().isEmpty() ? null : actor.unitName(),
                actor.roles().stream().sorted().map(role -> "Role." + role).toList(),
                ActorAuthentication.pending() == Pending.CODE ? List.of() : OWN,
                ActorAuthentication.pending() == null && Policy.mayEver(actor, Action.PROJECT_READ));
    }

    @Override
    public List<NavItem> navigation(String requestPath) {
        var items = new ArrayList<NavItem>();
        var shown = within(requestPath);
        ActorAuthentication.admitted()
                .ifPresent(actor -> PLACES.stream()
                        .filter(place -> place.isFor(actor))
                        .forEach(place -> items.add(NavItem.of(
                                path(place, actor),
                                place.messageKey(),
                                shown.equals("/") ? path(PLACES.get(0), actor) : shown))));
        return items;
    }

    /** Meetings stand in the calendar, imports of ledgers among the sheets, the figures behind the dashboard with it, stand-ins among accounts. */
    private static String within(String path) {
        if (below(path, "/figures")) {
            return "/";
        }
        if (below(path, "/meetings")) {
            return "/calendar";
        }
        if (below(path, "/admin/acting")) {
            return "/admin/accounts";
        }
        return below(path, "/imports") ? "/sheets" : path;
    }

    private static boolean below(String path, String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }

    /** Whoever has reports to fill in begins with those, so that the dashboard is a place of its own. */
    private static String path(Place place, Actor actor) {
        boolean begins = place.path().equals("/") && Policy.mayEver(actor, Action.REPORT_FILL);
        return begins ? "/dashboard" : place.path();
    }

    /**
     * Where signing in leads: whoever has reports to fill in sees those, the inspection office its desk, others the first place
     * of their navigation.
     */
    static String start(Actor actor) {
        if (Policy.mayEver(actor, Action.REPORT_FILL)) {
            return "/reports";
        }
        if (actor.is(Role.INSPECTION_OFFICE)) {
            return "/supervision"; // what needs the office today
        }
        return PLACES.stream()
                .filter(place -> place.isFor(actor))
                .map(Place::path)
                .findFirst()
                .orElse("/account");
    }

    @Override
    public @Nullable Locale current() {
        return ActorAuthentication.current()
                .map(Actor::language)
                .map(Locale::forLanguageTag)
                .orElse(null);
    }

    @Override
    public void choose(Locale language) {
        ActorAuthentication.current()
                .filter(actor -> ActorAuthentication.pending() != Pending.CODE)
                .filter(actor -> !language.toLanguageTag().equals(actor.language()))
                .ifPresent(actor -> accounts.speak(actor, language.toLanguageTag()));
    }
}
