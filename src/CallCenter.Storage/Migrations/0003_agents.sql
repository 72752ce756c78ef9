-- Agents: who takes calls, which ones, and the proof of who they are.
CREATE TABLE agents (
    id            text        PRIMARY KEY CHECK (id ~ '^[a-z0-9.-]{1,40}$'),
    name          text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    queues        text[]      NOT NULL CHECK (cardinality(queues) BETWEEN 1 AND 100),
    languages     text[]      NOT NULL CHECK (cardinality(languages) BETWEEN 1 AND 10),
    contact       text        NOT NULL CHECK (contact ~ '^(\+[0-9]{5,15}|client:[A-Za-z0-9_.-]{1,60})$'),
    password_hash text        NOT NULL CHECK (length(password_hash) BETWEEN 20 AND 300),
    created_at    timestamptz NOT NULL DEFAULT now()
);

COMMENT ON COLUMN agents.languages IS 'ISO 639-1 codes; the first is the agent''s own, in which they hear the whisper';
COMMENT ON COLUMN agents.contact IS 'where they are rung: +E164 or client:name';
