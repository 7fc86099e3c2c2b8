# Every command has a help with examples, and a summary in the overview.
mig --help | sed -n '1,/^usage/p'
for command in $(mig help | awk '/^commands:/ { on = 1; next } /^$/ { on = 0 } on { print $1 }'); do
  mig "$command" --help >text
  grep -q "^usage: mig $command " text || echo "$command: no usage line"
  grep -q '^examples:' text || echo "$command: no examples"
  grep -A99 '^examples:' text | grep -q "^  .*mig" || echo "$command: empty examples"
  mig help "$command" | cmp - text
  mig "$command" -h | cmp - text
done
