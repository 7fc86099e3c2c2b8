# Compares what lint finds with what the files say below their lines (README.md).
#   awk -f expectations.awk FILE.sql… [FILE.expected…] - < findings.json
# The JSON comes last; it has one finding a line. Prints what differs, then "N passed, N failed".
# Works on bytes: files with expectations are ASCII.

# A file begins: of FILE.expected, the .sql that it speaks of.
FNR == 1 {
  file = FILENAME
  sub(/\.expected$/, ".sql", file)
  above = ""
}

FILENAME ~ /\.expected$/ {
  split($1, place, /[:-]/)
  expect(file, place[1] ":" place[2] "-" place[3] ":" place[4], $2, rest($0, 2))
  next
}

FILENAME ~ /\.sql$/ && /^--(<| *)\^+ / {
  first = index($0, "<") == 3 ? 1 : index($0, "^")
  match($0, /\^+/)
  end = RSTART + RLENGTH
  said = substr($0, end + 1)
  split(said, words, " ")
  expect(file, line ":" first "-" line ":" end, words[1], rest(said, 1))
  next
}

FILENAME ~ /\.sql$/ {
  line = FNR
  width[file, line] = length($0)
  next
}

/^\{"rule":/ {
  severity = text("severity")
  if (severity == "note") next
  if ($0 ~ /"file":null/) { fail("no place", text("rule") " " severity ": " text("message")); next }
  name = text("file")
  from = number("line")
  to = number("end_line") == from ? number("end_column") : width[name, from] + 1
  found(name, from ":" number("column") "-" from ":" to, text("rule"), severity, text("message") " " text("help"))
}

END {
  for (i = 1; i <= expected; i++)
    if (!(i in met)) fail(where[i], "not found: " rule[i] " " says[i])
  print passed + 0 " passed, " failed + 0 " failed"
  exit failed > 0
}

# What stands behind the first n words of a text.
function rest(said, n) {
  while (n-- > 0) sub(/^ *[^ ]+ */, "", said)
  return said
}

function expect(name, place, id, words) {
  where[++expected] = name ":" place
  rule[expected] = id
  says[expected] = words
}

function fail(place, what) {
  print place ": " what
  failed++
}

# says: "severity: part of the message"
function found(name, place, id, severity, message,   i, part) {
  for (i = 1; i <= expected; i++) {
    if (i in met || where[i] != name ":" place || rule[i] != id) continue
    part = says[i]
    if (sub("^" severity ": *", "", part) && index(message, part)) {
      met[i] = 1
      passed++
      return
    }
  }
  fail(name ":" place, "found: " id " " severity ": " message)
}

# A field of the JSON object in $0; only what comes before its related places is asked for.
function text(key,   value) {
  if (!match($0, "\"" key "\":\"([^\"\\\\]|\\\\.)*\"")) return ""
  value = substr($0, RSTART + length(key) + 4, RLENGTH - length(key) - 5)
  gsub(/\\"/, "\"", value)
  gsub(/\\\\/, "\\", value)
  return value
}

function number(key) {
  match($0, "\"" key "\":[0-9]+")
  return substr($0, RSTART + length(key) + 3, RLENGTH - length(key) - 3) + 0
}
