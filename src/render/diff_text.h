/* What differs between two texts, as a unified diff. */
#ifndef RENDER_DIFF_TEXT_H
#define RENDER_DIFF_TEXT_H

#include "base/buf.h"

typedef struct DiffText {
  Str old_name, new_name; /* for the "---" and "+++" lines */
  Str old_text, new_text;
  bool color;
  bool visible; /* for a terminal: controls written out as buf_visible does. Without it patch(1) and git apply
                   take the diff */
} DiffText;

/* Appends the unified diff with three lines of context; nothing where the texts are equal. */
void diff_text(Buf *out, const DiffText *diff, Arena scratch);

#endif
