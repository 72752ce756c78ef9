-- Studio recordings of prompts. Named by their own hash, so the same file is stored once and a name never lies.
create table recordings (
    hash      text primary key check (hash = encode(sha256(wav), 'hex')),
    wav       bytea not null check (octet_length(wav) between 44 and 10000000),
    stored_at timestamptz not null default now()
);

-- Sound hardly gets smaller by compression, and a caller waits while it is read.
alter table recordings alter column wav set storage external;

create trigger recordings_stay before update on recordings for each row execute function flow_history_stays();
