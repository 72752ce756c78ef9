-- Stores a call's state, the answer to a step and log entries together, if nobody stored since, and counts the call for
-- the flow version it began with.
-- KEYS: 1 the call, 2 its log queue, 3 the calls under way by version, 4 the version's counts
-- ARGV: 1 expected version ('0' for a new call), 2 new version, 3 state, 4 step or '', 5 answer, 6 oldest step to
--       forget or '', 7 time to live in ms, 8 most entries the log queue may hold, 9 the call's name among those under
--       way or '' where it has no flow version, 10 when it began in ms, 11 calls that began before this are forgotten,
--       12 '1' where it failed, 13 '1' where the caller was not understood, 14 '1' where it is over,
--       15 time to live of the counts in ms, 16… log entries
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

-- The call remembers what was counted of it: m its name under way, f failed, n not understood, e over.
local function count_once(mark, seen, wanted, what)
  if wanted == '1' and not seen then
    redis.call('HSET', KEYS[1], mark, '1')
    redis.call('HINCRBY', KEYS[4], what, 1)
  end
end
if ARGV[9] ~= '' then
  local seen = redis.call('HMGET', KEYS[1], 'm', 'f', 'n', 'e')
  if not seen[1] then
    redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', ARGV[11])
    redis.call('ZADD', KEYS[3], ARGV[10], ARGV[9])
    redis.call('HSET', KEYS[1], 'm', ARGV[9])
    redis.call('HINCRBY', KEYS[4], 'begun', 1)
  elseif seen[1] ~= ARGV[9] then
    -- Its version was lost and another took over: that one did not begin it and is not to blame.
    redis.call('ZREM', KEYS[3], seen[1])
    redis.call('ZADD', KEYS[3], ARGV[10], ARGV[9])
    redis.call('HSET', KEYS[1], 'm', ARGV[9], 'f', '1', 'n', '1', 'e', '1')
    seen = { ARGV[9], '1', '1', '1' }
  end
  count_once('f', seen[2], ARGV[12], 'failed')
  count_once('n', seen[3], ARGV[13], 'not-understood')
  count_once('e', seen[4], ARGV[14], 'ended')
  redis.call('PEXPIRE', KEYS[4], ARGV[15])
  if ARGV[14] == '1' then
    redis.call('ZREM', KEYS[3], ARGV[9])
  end
end

if #ARGV > 15 then
  if redis.call('LLEN', KEYS[2]) >= tonumber(ARGV[8]) then
    return 2
  end
  for i = 16, #ARGV do
    redis.call('RPUSH', KEYS[2], ARGV[i])
  end
end
return 1
