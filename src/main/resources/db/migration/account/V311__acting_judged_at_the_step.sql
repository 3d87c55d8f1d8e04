-- Whether stand-in and absent are one person is asked when one of the two columns is filled in. What two persons finished in their
-- own names stays finished, though one of them acts for the other in the same matter later.
create or replace function acting_two_persons() returns trigger language plpgsql as $$
declare
    one bigint;
    a bigint;
    b bigint;
    old_a bigint;
    old_b bigint;
begin
    execute format('select ($1).%I', tg_argv[1]) using new into one;
    if not exists (select from acted_for where what = tg_argv[0] and matter = one) then
        return new;
    end if;
    for i in 2 .. tg_nargs - 1 loop
        for j in i + 1 .. tg_nargs - 1 loop
            execute format('select ($1).%I, ($1).%I', tg_argv[i], tg_argv[j]) using new into a, b;
            if tg_op = 'UPDATE' then
                execute format('select ($1).%I, ($1).%I', tg_argv[i], tg_argv[j]) using old into old_a, old_b;
                continue when (a, b) is not distinct from (old_a, old_b);
            end if;
            if a <> b and acting_same(tg_argv[0], one, a, b) then -- where they must differ, the table itself says so
                perform acting_refused(tg_argv[0], one);
            end if;
        end loop;
    end loop;
    return new;
end $$;

-- Who accepted and who completed are two since the acceptance, where acting_handover holds them apart; they are not asked about again.
drop trigger two_persons_of_acting on project_closing;
create trigger two_persons_of_acting before insert or update on project_closing for each row
    when (new.state <> 'REFUSED')
    execute function acting_two_persons('project', 'project_id', 'requested_by', 'answered_by', 'accepted_by');
create trigger two_persons_of_acting_who_completed before insert or update on project_closing for each row
    when (new.state <> 'REFUSED')
    execute function acting_two_persons('project', 'project_id', 'requested_by', 'answered_by', 'completed_by');
