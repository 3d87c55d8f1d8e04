-- The step that a message asks for has been taken, by whomever: it is no longer unread, and says so.
alter table notification add column settled_at timestamptz;
create index notification_unsettled on notification (link) where settled_at is null;
