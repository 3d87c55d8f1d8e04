-- Every table tells that it was written, new ones too (shared/V197__write_stamps.sql); before that there is nothing to tell.
do $$
begin
    if to_regproc('write_stamps_everywhere') is not null then
        perform write_stamps_everywhere();
    end if;
end $$;
