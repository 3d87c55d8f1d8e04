-- Every table tells that it was written, new ones too (shared/V197__write_stamps.sql).
select write_stamps_everywhere();
