-- Removes written entries from the head of a log queue, unless another writer already did.
-- KEYS: 1 the queue   ARGV: 1 its first entry as it was read, 2 how many entries were written
if redis.call('LINDEX', KEYS[1], 0) == ARGV[1] then
  redis.call('LTRIM', KEYS[1], tonumber(ARGV[2]), -1)
  return 1
end
return 0
