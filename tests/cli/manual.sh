# The manual page has every command, and groff finds nothing to complain about where it is there.
mig help --man >mig.1
head -2 mig.1 | sed 's/[0-9.]*[0-9]"/N"/'
for command in $(mig help | awk '/^commands:/ { on = 1; next } /^$/ { on = 0 } on { print $1 }'); do
  grep -q "^.SS \"mig $command\"" mig.1 || echo "$command is missing"
done
if command -v groff >groff; then groff -man -Kutf8 -Tutf8 -ww mig.1 >page; fi
