package org.shishi.figures;

import org.springframework.context.MessageSourceResolvable;

/** By what the figures are shared out. */
public enum Grouping implements MessageSourceResolvable {
    LEVEL("""
            select k.key, null as name, k.place
            from unnest(array['PROVINCIAL', 'MUNICIPAL', 'COUNTY', 'TOWNSHIP']) with ordinality as k (key, place)""", "l.level"),
    /** The units that lead something, and every township. */
    UNIT("""
            select u.code as key, u.name, row_number() over (order by u.code) as place
            from unit u
            where u.id in (select lead_unit_id from ledger)
               or (u.active and u.kind in ('STREET', 'TOWN', 'RURAL_TOWNSHIP'))""", "(select code from unit where id = l.lead_unit_id)"),
    /** The aspects of the year, and those projects that belong to none. */
    ASPECT("""
            select cast(a.number as text) as key, a.name, cast(a.number as bigint) as place
            from aspect a where a.plan_year = :year
            union all
            select 'NONE', null, 1000000 where exists (select from ledger where aspect_id is null)""", "coalesce((select cast(number as text) from aspect where id = l.aspect_id), 'NONE')");

    private final String keys;
    private final String keyOfRow;

    Grouping(String keys, String keyOfRow) {
        this.keys = keys;
        this.keyOfRow = keyOfRow;
    }

    /** The groups in their order, whether or not they have projects: key, name, place. */
    String keys() {
        return keys;
    }

    /** The group of a row {@code l} of the ledger. */
    String keyOfRow() {
        return keyOfRow;
    }

    @Override
    public String[] getCodes() {
        return new String[] {"Grouping." + name()};
    }
}
