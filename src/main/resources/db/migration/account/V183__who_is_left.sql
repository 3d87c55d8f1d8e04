-- Whether anybody who works in one of these roles is left to take a step, apart from those who took another one; of a unit, or of any.
create function account_is_left(roles text[], of_unit bigint, but bigint[]) returns boolean language sql stable as $$
    select exists (select 1 from account a join account_role r on r.account_id = a.id
                   where r.role = any(roles) and not a.disabled
                     and (of_unit is null or a.unit_id = of_unit)
                     and a.id <> all(array_remove(but, null)))
$$;

-- The units that can take a step of a project: the one that leads, or else those of the others that may.
create function units_that_can_act(lead bigint, others bigint[], but bigint[]) returns text language sql stable as $$
    select coalesce(
        (select name from unit where id = lead and account_is_left(array['TOWNSHIP_CLERK', 'DEPARTMENT_CLERK'], id, but)),
        (select string_agg(name, '、' order by id) from unit
         where id = any(others) and account_is_left(array['TOWNSHIP_CLERK', 'DEPARTMENT_CLERK'], id, but)))
$$;
