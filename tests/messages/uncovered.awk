# Which messages of an SQLite amalgamation no case of sqlite-*.txt raises:
#   awk -f uncovered.awk sqlite-*.txt DIR/sqlite3.c
# A message is the first text of a call that sets one; what stands for % in it may be anything. Some can't be raised by SQL alone
# (a database that is damaged, a machine out of memory): the list is for reading, not for passing.
FILENAME !~ /\.c$/ {
  if (sub(/^== SQLite[ 0-9.]*: /, "")) titles[++ntitles] = $0
  next
}
/\*+ Begin file / { file = $4 }
/(sqlite3ErrorMsg|sqlite3VdbeError|sqlite3_result_error|sqlite3Fts5ParseError|sqlite3Fts5ConfigErrmsg|fts5SetVtabError) ?\(/ { call = ""; line = FNR; inside = 1 }
inside {
  call = call " " $0
  if (/;/) { inside = 0; look(call) }
}
# The first text, pieces that follow each other joined.
function look(call,   text) {
  while (match(call, /"([^"\\]|\\.)*"/)) {
    text = text substr(call, RSTART + 1, RLENGTH - 2)
    call = substr(call, RSTART + RLENGTH)
    if (call !~ /^[ \t]*"/) break
  }
  gsub(/\\"/, "\"", text)
  if (text == "" || text ~ /^%s$/ || text in seen) return
  seen[text] = 1
  pattern = text
  gsub(/[][\\.^$*+?(){}|]/, "\\\\&", pattern)
  gsub(/%[-#!0-9]*(\\[.*])*[a-zA-Z]+/, ".*", pattern)
  total++
  for (i = 1; i <= ntitles; i++) if (titles[i] ~ "^" pattern "$") { covered++; return }
  missing[++nmissing] = sprintf("%-12s %6d  %s", file, line, text)
}
END {
  for (i = 1; i <= nmissing; i++) print missing[i]
  printf "%d of %d messages have a case\n", covered, total
}
