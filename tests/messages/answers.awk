# From `mig lint --format json` to lines "LINE:COLUMN severity rule: message" with "  help: …" below; errors and
# warnings only. Anything else (what mig says on standard error) is passed on.
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
/^mig: / { print; next }
/^\{"rule":/ {
  if (text("severity") == "note") next
  print number("line") ":" number("column") " " text("severity") " " text("rule") ": " text("message")
  if (text("help") != "") print "  help: " text("help")
}
