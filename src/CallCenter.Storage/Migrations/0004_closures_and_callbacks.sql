-- Calendars that were closed by hand, whatever their hours say: one closure a calendar.
create table closures (
    calendar text primary key constraint closures_calendar_name check (calendar ~ '^[a-z0-9-]{1,60}$'),
    reason text not null constraint closures_reason_given check (char_length(reason) between 1 and 200),
    since timestamptz not null,
    until timestamptz,
    constraint closures_end_after_beginning check (until > since)
);

-- Callers who are to be called back.
create table callbacks (
    id bigint generated always as identity primary key,
    call_id text not null,
    queue text not null,
    number text not null constraint callbacks_number_e164 check (number ~ '^\+[1-9][0-9]{6,14}$'),
    language text,
    code text,
    waiting_since timestamptz not null,
    booked_at timestamptz not null,
    done_at timestamptz
);

-- One open callback a number: who asks twice is called once.
create unique index callbacks_open_number on callbacks (number) where done_at is null;
create index callbacks_open_order on callbacks (waiting_since, id) where done_at is null;
