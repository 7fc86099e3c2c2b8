# From `mig lint --format json` to lines "LINE:COLUMN severity rule: message" with "  help: …" below; errors and
# warnings only. With places=1 also the other places: "  LINE:COLUMN message". Anything else (what mig says on standard error) is passed on.
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
  help = text("help")
  if (help != "") print "  help: " help
  if (places && match($0, /"related":\[\{.*\],"fixes":/)) {
    n = split(substr($0, RSTART, RLENGTH), others, /\{"message":/)
    for (i = 2; i <= n; i++) {
      $0 = "\"message\":" others[i]
      print "  " number("line") ":" number("column") " " text("message")
    }
  }
}
