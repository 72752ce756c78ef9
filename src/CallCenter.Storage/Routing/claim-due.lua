-- Claims members whose time has come, by moving their time to the end of the lease.
-- KEYS: 1 a sorted set by time   ARGV: 1 now in ms, 2 end of the lease in ms, 3 how many at most
-- Returns the members.
local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, tonumber(ARGV[3]))
for i = 1, #due do
  redis.call('ZADD', KEYS[1], ARGV[2], due[i])
end
return due
