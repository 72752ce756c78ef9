-- The lasting record of calls: a row a call, and its way through the flow.
create table calls (
    call_id       text primary key,
    caller        text not null,
    started_at    timestamptz,
    ended_at      timestamptz,
    language      text,
    district      text,
    code_number   bigint,
    identified    boolean not null default false,
    queue         text,
    facts_version bigint not null default 0
);

create index calls_started_at on calls (started_at);
create index calls_customer on calls (district, code_number) where code_number is not null;

create table call_steps (
    entry_id text primary key,
    call_id  text not null,
    at       timestamptz not null,
    node     text not null,
    what     text not null
);

create index call_steps_call on call_steps (call_id, at);
