-- Why a file that was asked for is not there: cancelled, refused, or a fault. None where a release before wrote it.
alter table document_file add ending text;
