# Reads #include lines and fails on an edge that points upward. A file may include
# its own room's headers and those of lower rank; rooms of equal rank don't know each other.
BEGIN {
  n = split("base:0 text:1 project:2 syntax:2 catalog:3 facts:4 diff:4 emit:5 history:5 prove:6 lint:7 render:8 cli:9", pairs, " ")
  for (i = 1; i <= n; i++) { split(pairs[i], pair, ":"); rank[pair[1]] = pair[2] }
}
match($0, /^#include "[a-z]+\//) {
  target = substr($0, RSTART + 10, RLENGTH - 11)
  split(FILENAME, path, "/")
  room = path[2]
  if (target == room || !(target in rank) || !(room in rank)) next
  if (rank[target] + 0 >= rank[room] + 0) {
    printf "%s:%d: %s (rank %d) includes %s (rank %d)\n", FILENAME, FNR, room, rank[room], target, rank[target]
    bad++
  }
}
END { exit bad > 0 }
