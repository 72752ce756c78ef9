-- Changes rows, their places in the indexes and the outbox as a whole, if every row is still as it was read.
-- KEYS: every key named below   ARGV: operations one after the other; 'k' stands for a key's number
--   C k value         the row must be this             A k               there must be no row
--   S k value         write a row                      E k seconds value write a row that expires
--   D k               delete a row                     Z k score member  add to a sorted set
--   R k member        take out of a sorted set         P channel text    tell whoever listens
-- Checks come first. Returns 1 done, 0 a row has changed and nothing was done.
local i = 1
while ARGV[i] == 'C' or ARGV[i] == 'A' do
  local value = redis.call('GET', KEYS[tonumber(ARGV[i + 1])])
  if ARGV[i] == 'C' then
    if value ~= ARGV[i + 2] then return 0 end
    i = i + 3
  else
    if value then return 0 end
    i = i + 2
  end
end
while i <= #ARGV do
  local op, key = ARGV[i], KEYS[tonumber(ARGV[i + 1]) or 1]
  if op == 'S' then
    redis.call('SET', key, ARGV[i + 2])
    i = i + 3
  elseif op == 'E' then
    redis.call('SET', key, ARGV[i + 3], 'EX', ARGV[i + 2])
    i = i + 4
  elseif op == 'D' then
    redis.call('DEL', key)
    i = i + 2
  elseif op == 'Z' then
    redis.call('ZADD', key, ARGV[i + 2], ARGV[i + 3])
    i = i + 4
  elseif op == 'R' then
    redis.call('ZREM', key, ARGV[i + 2])
    i = i + 3
  elseif op == 'P' then
    redis.call('PUBLISH', ARGV[i + 1], ARGV[i + 2])
    i = i + 3
  else
    return redis.error_reply('ERR unknown operation ' .. tostring(op))
  end
end
return 1
