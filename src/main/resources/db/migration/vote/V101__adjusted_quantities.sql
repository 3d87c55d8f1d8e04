-- What an adjustment is to make of indicators, beside the wording of the target.
create table adjustment_quantity (
    adjustment_id bigint  not null references adjustment,
    position      int     not null,
    indicator     text    not null,
    unit          text    not null,
    from_value    numeric(20, 6),
    to_value      numeric(20, 6) not null check (to_value >= 0),
    reduces       boolean not null,
    primary key (adjustment_id, position)
);

create function adjustment_quantity_stays() returns trigger language plpgsql as $$
begin
    raise exception 'what an adjustment asks for stays as it was asked' using errcode = 'insufficient_privilege';
end $$;
create trigger adjustment_quantity_stays before update or delete on adjustment_quantity
    for each row execute function adjustment_quantity_stays();

-- What makes less of what was voted is major, whatever anybody says.
create function adjustment_reduction_is_major() returns trigger language plpgsql as $$
begin
    if not new.major and exists (select 1 from adjustment_quantity where adjustment_id = new.id and reduces) then
        raise exception 'adjustment % makes less of what was voted', new.id using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger adjustment_reduction_is_major before update on adjustment
    for each row execute function adjustment_reduction_is_major();
