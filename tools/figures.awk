# The house in figures: lengths of functions, of the grammar's actions and of files, shares of comments, rooms.
# It informs and fails nothing. Functions are found by their layout: a line at the left margin that ends in "{"
# begins one, a "}" at the left margin ends it (make format sees to that).
#   awk -f tools/figures.awk grammar/sql.y src/*/*.c src/*/*.h
function sort(list, n,    i, k, v) {  # shell sort: no more than some thousand values
  for (gap = int(n / 2); gap > 0; gap = int(gap / 2))
    for (i = gap + 1; i <= n; i++) {
      v = list[i]
      for (k = i; k > gap && list[k - gap] > v; k -= gap) list[k] = list[k - gap]
      list[k] = v
    }
}
function at(list, n, share,    i) { i = int(n * share + 0.999); return list[i < 1 ? 1 : i] }
function percent(a, b) { return b ? sprintf("%.0f %%", 100 * a / b) : "-" }
function file_ends() {
  if (lines > 600) long_files = long_files sprintf("    %s: %d lines\n", name, lines)
  if (source) { files++; file_lines[files] = lines }
}

FNR == 1 {
  if (NR > 1) file_ends()
  name = FILENAME
  lines = 0
  in_comment = in_function = 0
  grammar = name ~ /\.y$/
  header = name ~ /\.h$/
  source = name ~ /\.c$/
  split(name, path, "/")
  room = path[1] == "src" ? path[2] : path[1]
}
{ lines++ }
/^[ \t]*$/ { next }
{
  counted[header]++
  room_lines[room]++
  comment = in_comment || /^[ \t]*(\/\*|\/\/)/
  if (comment) comments[header]++
  if (/\/\*/ && !/\*\//) in_comment = 1
  else if (/\*\//) in_comment = 0
}
grammar && !comment && /::=/ && !/\{/ { rule_open = 1; next }
grammar && !comment && /\{.*\}[ \t]*$/ && (/::=/ || rule_open) { actions++; one_line++; rule_open = 0; next }
grammar && !comment && /\{[ \t]*$/ && (/::=/ || rule_open) { actions++; action_start = FNR; rule_open = 0; next }
grammar && action_start && /^[ \t]*\}/ {
  if (FNR - action_start - 1 > longest_action) longest_action = FNR - action_start - 1
  action_start = 0
  next
}
source && !in_function && !comment && /^[a-zA-Z_].*\(.*\{$/ { in_function = 1; start = FNR; match($0, /[a-zA-Z_0-9]+\(/); what = substr($0, RSTART, RLENGTH - 1); next }
source && !in_function && !comment && /^[a-zA-Z_].*\([^;]*$/ { start = FNR; match($0, /[a-zA-Z_0-9]+\(/); what = substr($0, RSTART, RLENGTH - 1); open = 1; next }
source && open && /\{$/ { in_function = 1; open = 0; next }
source && open && /;$/ { open = 0; next }
source && in_function && /^\}/ {
  in_function = 0
  n = FNR - start + 1
  functions++
  lengths[functions] = n
  if (n > 60) { over++; long_functions = long_functions sprintf("    %s:%d: %s, %d lines\n", name, start, what, n) }
}
END {
  file_ends()
  sort(lengths, functions)
  sort(file_lines, files)
  printf "functions   %d: median %d, 95 of 100 within %d, longest %d lines; over 60: %d (%s)\n%s", functions,
    at(lengths, functions, 0.5), at(lengths, functions, 0.95), lengths[functions], over, percent(over, functions), long_functions
  printf "sources     %d: median %d, longest %d lines\n%s", files, at(file_lines, files, 0.5), file_lines[files], long_files
  printf "actions     %d: one line %s, longest %d lines\n", actions, percent(one_line, actions), longest_action < 1 ? 1 : longest_action
  printf "comments    headers %s, sources %s of the lines that are not blank\n", percent(comments[1], counted[1]), percent(comments[0], counted[0])
  printf "rooms      "
  for (i = split("base text project syntax catalog facts diff emit history lint prove render cli grammar", rooms, " "); i > 0; i--) order[++m] = rooms[i]
  for (i = m; i > 0; i--) if (room_lines[order[i]]) printf " %s %d", order[i], room_lines[order[i]]
  print ""
}
