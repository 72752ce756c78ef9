-- Takes a claimed member out, unless its time was set anew since the claim.
-- KEYS: 1 a sorted set by time   ARGV: 1 the member, 2 the end of the lease it was claimed with, in ms
local score = redis.call('ZSCORE', KEYS[1], ARGV[1])
if score and tonumber(score) == tonumber(ARGV[2]) then
  return redis.call('ZREM', KEYS[1], ARGV[1])
end
return 0
