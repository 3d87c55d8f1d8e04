package org.shishi.opening;

import java.util.List;
import org.shishi.policy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what is there, in one statement for the county and one for a year. */
@Component
class OpeningCounts {

    private final JdbcClient jdbc;

    OpeningCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the county; people are those who are not administrators. */
    record County(
            long units,
            long unitsWithoutPeople,
            long people,
            long withoutRights,
            long sheetsToConfirm,
            long delivered,
            long undelivered) {}

    record Year(
            long calendar,
            long projects,
            long aspects,
            long withoutAspect,
            long lightRules,
            long periods,
            long quotas,
            long reports,
            long bulletins,
            long drafts) {}

    County county() {
        return jdbc.sql("""
                with person as (
                    select a.*, exists (select 1 from account_role r where r.account_id = a.id) as has_rights from account a
                    where not a.disabled and not exists (
                        select 1 from account_role r where r.account_id = a.id
                        and r.role in ('SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDITOR')))
                select (select count(*) from unit where active) as units,
                    (select count(*) from unit u where u.active
                        and not exists (select 1 from person p where p.unit_id = u.id and p.has_rights)) as units_without_people,
                    count(*) as people,
                    count(*) filter (where not has_rights) as without_rights,
                    (select count(*) from account_import where state = 'BROUGHT') as sheets_to_confirm,
                    count(*) filter (where has_rights and password_hash is not null) as delivered,
                    count(*) filter (where has_rights and password_hash is null) as undelivered
                from person""").query(County.class).single();
    }

    /** The roles that somebody can act in. */
    List<Role> held() {
        return jdbc.sql("""
                        select distinct r.role from account_role r join account a on a.id = r.account_id
                        where not a.disabled""").query(Role.class).list();
    }

    Year year(int year) {
        return jdbc.sql("""
                select (select count(*) from calendar_year where year = :year) as calendar,
                    (select coalesce(sum(number), 0) from project_sum where plan_year = :year) as projects,
                    (select count(*) from aspect where plan_year = :year) as aspects,
                    (select coalesce(sum(number), 0) from project_sum where plan_year = :year and aspect_id is null) as without_aspect,
                    (select count(*) from light_rule where plan_year = :year) as light_rules,
                    (select count(*) from reporting_period where year = :year) as periods,
                    (select count(*) from funding_quota where plan_year = :year) as quotas,
                    (select coalesce(sum(t.told), 0) from progress_told_sum t join reporting_period p on p.id = t.period_id
                        where p.year = :year) as reports,
                    (select count(*) from document where plan_year = :year and state = 'ISSUED') as bulletins,
                    (select count(*) from document where plan_year = :year and state = 'DRAFT') as drafts""").param("year", year).query(Year.class).single();
    }
}
