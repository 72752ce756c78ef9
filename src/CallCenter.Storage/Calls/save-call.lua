-- Stores a call's state, the answer to a step and log entries together, if nobody stored since.
-- KEYS: 1 the call, 2 its log queue
-- ARGV: 1 expected version ('0' for a new call), 2 new version, 3 state, 4 step or '', 5 answer, 6 oldest step to
--       forget or '', 7 time to live in ms, 8 most entries the log queue may hold, 9… log entries
-- Returns 1 stored, 2 stored but the log queue is full, 0 somebody else stored first.
local version = redis.call('HGET', KEYS[1], 'v')
if (version or '0') ~= ARGV[1] then
  return 0
end
redis.call('HSET', KEYS[1], 'v', ARGV[2], 's', ARGV[3])
if ARGV[4] ~= '' then
  redis.call('HSET', KEYS[1], 'r' .. ARGV[4], ARGV[5])
end
if ARGV[6] ~= '' then
  redis.call('HDEL', KEYS[1], 'r' .. ARGV[6])
end
redis.call('PEXPIRE', KEYS[1], ARGV[7])
if #ARGV > 8 then
  if redis.call('LLEN', KEYS[2]) >= tonumber(ARGV[8]) then
    return 2
  end
  for i = 9, #ARGV do
    redis.call('RPUSH', KEYS[2], ARGV[i])
  end
end
return 1
