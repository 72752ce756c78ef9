-- Call flows as ops staff publish them: the files, immutable versions of them, names that calls follow, and who changed what.

-- The files of a version or a draft. Named by their own hash, so the same files are stored once.
create table flow_contents (
    hash      text primary key check (hash ~ '^[0-9a-f]{64}$'),
    files     jsonb not null check (jsonb_typeof(files) = 'object'),
    stored_at timestamptz not null default now()
);

create table flow_versions (
    flow         text not null check (flow ~ '^[a-z0-9-]{1,60}$'),
    number       integer not null check (number >= 1),
    hash         text not null references flow_contents,
    author       text not null check (char_length(author) between 1 and 100),
    message      text not null check (char_length(message) between 1 and 500),
    published_at timestamptz not null default now(),
    primary key (flow, number),
    unique (flow, hash)
);

create table flow_drafts (
    flow        text primary key check (flow ~ '^[a-z0-9-]{1,60}$'),
    hash        text not null references flow_contents,
    lock        integer not null check (lock >= 1),
    base_number integer,
    edited_by   text not null check (char_length(edited_by) between 1 and 100),
    edited_at   timestamptz not null default now()
);

create table flow_aliases (
    flow                  text not null,
    alias                 text not null check (alias ~ '^[a-z][a-z0-9-]{0,39}$' and alias <> 'draft'),
    number                integer not null,
    previous_number       integer,
    candidate_number      integer,
    candidate_share       integer not null default 0 check (candidate_share between 0 and 99),
    candidate_since       timestamptz,
    least_calls           integer,
    failed_margin         integer,
    not_understood_margin integer,
    set_by                text not null check (char_length(set_by) between 1 and 100),
    set_at                timestamptz not null default now(),
    reason                text not null check (char_length(reason) between 1 and 500),
    primary key (flow, alias),
    foreign key (flow, number) references flow_versions,
    foreign key (flow, previous_number) references flow_versions,
    foreign key (flow, candidate_number) references flow_versions,
    -- A trial is known whole or not at all.
    constraint flow_aliases_trial_whole check (
        (candidate_number is null) = (candidate_since is null) and (candidate_number is null) = (least_calls is null)
        and (candidate_number is null) = (failed_margin is null) and (candidate_number is null) = (not_understood_margin is null)
        and (candidate_number is not null or candidate_share = 0))
);

create table flow_numbers (
    number text primary key check (number ~ '^\+[0-9]{5,15}$'),
    flow   text not null check (flow ~ '^[a-z0-9-]{1,60}$'),
    target text not null check (target ~ '^([a-z][a-z0-9-]{0,39}|[1-9][0-9]{0,8})$')
);

-- What was done, by whom and why. Its ids grow in the order of commits for each flow: changes of a flow wait for each other.
create table flow_events (
    id        bigint generated always as identity primary key,
    flow      text not null,
    at        timestamptz not null default now(),
    who       text not null,
    what      text not null,
    from_text text,
    to_text   text,
    reason    text not null
);

create index flow_events_flow on flow_events (flow, id desc);

create function flow_history_stays() returns trigger language plpgsql as $$
begin
    raise exception '% never change: publish a new version instead', tg_table_name;
end
$$;

create trigger flow_versions_stay before update or delete on flow_versions for each row execute function flow_history_stays();
create trigger flow_events_stay before update or delete on flow_events for each row execute function flow_history_stays();
create trigger flow_contents_stay before update on flow_contents for each row execute function flow_history_stays();
