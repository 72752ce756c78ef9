-- The outcome by which a step left its node, so that a call can be followed through another version of its flow. Nothing for steps recorded before.
alter table call_steps add column outcome text;
