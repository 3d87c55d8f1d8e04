-- Whether the mail server has it, and since when a node is about to send it. What a release before wrote it holds for sent.
alter table digest
    add told     boolean     not null default true,
    add taken_at timestamptz not null default now();
