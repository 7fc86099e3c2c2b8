/* Text on its way into another language: XML, URIs, one line of a log. What a
** migration holds may be anything, so every format passes names and messages
** through one of these (JSON: buf_json of base/buf.h). */
#ifndef RENDER_ENCODE_H
#define RENDER_ENCODE_H

#include "base/buf.h"

/* On one line and harmless: as buf_visible, and \n, \t as two characters each. */
void encode_line(Buf *out, Str s);

/* For XML content and attributes in double quotes: markup escaped, line breaks
** and tabs as references, what XML 1.0 cannot hold written out as buf_visible does. */
void encode_xml(Buf *out, Str s);

/* A path as part of a URI: all but unreserved characters and '/' as %XX (RFC 3986). */
void encode_uri(Buf *out, Str path);

#endif
