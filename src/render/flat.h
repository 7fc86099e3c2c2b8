/* Texts of several lines where one has room. */
#ifndef RENDER_FLAT_H
#define RENDER_FLAT_H

#include "base/buf.h"

/* "table", "index", "view", "trigger", by ObjectKind. */
extern const char *const object_kinds[];

/* Appends a text in one line, made safe for a terminal: line breaks and the blanks around them become one blank. */
void flat_put(Buf *out, Str text);

/* The same, then blanks up to `width` characters. */
void flat_put_padded(Buf *out, Str text, int32_t width);

/* How many characters a text has. */
int32_t flat_width(Str text);

/* "key": and the text as a JSON string, null where it is empty. */
void flat_json(Buf *out, const char *key, Str text);

#endif
