-- Why a project is to be closed although something about it is still open.
alter table project_closing add despite text not null default '';
