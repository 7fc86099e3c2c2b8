/* Text made fit for XML, URIs and single lines; see encode.h. */
#include "render/encode.h"

#include "base/utf8.h"

void encode_line(Buf *out, Str s) {
  while (s.n) {
    int32_t end = utf8_plain(s, 0);
    while (end < s.n && s.p[end] != '\n' && s.p[end] != '\t') end++;
    buf_visible(out, str_sub(s, 0, end));
    if (end == s.n) return;
    buf_str(out, s.p[end] == '\n' ? S("\\n") : S("\\t"));
    s = str_from(s, end + 1);
  }
}

/* How a character is written in XML; p == NULL: as it is. */
static Str xml_entity(char c) {
  switch (c) {
  case '&':
    return S("&amp;");
  case '<':
    return S("&lt;");
  case '>':
    return S("&gt;");
  case '"':
    return S("&quot;");
  case '\n':
    return S("&#10;");
  case '\t':
    return S("&#9;");
  default:
    return (Str){0};
  }
}

void encode_xml(Buf *out, Str s) {
  int32_t from = 0;
  for (int32_t i = 0; i < s.n;) {
    Str entity = xml_entity(s.p[i]);
    if (s.p[i] == '#' && buf_log_obeys(s, i)) entity = S("&#35;");
    if (!entity.p && s.p[i] >= 0x20 && s.p[i] < 0x7f) {
      i++;
      continue;
    }
    uint32_t code = 0;
    int32_t n = utf8_decode(str_from(s, i), &code), end = i + (n ? n : 1);
    buf_str(out, str_sub(s, from, i));
    if (entity.p) buf_str(out, entity);
    else if (n && (code == 0xfffe || code == 0xffff)) buf_str(out, S("\xef\xbf\xbd"));
    else buf_visible(out, str_sub(s, i, end));
    from = i = end;
  }
  buf_str(out, str_from(s, from));
}

void encode_uri(Buf *out, Str path) {
  for (int32_t i = 0; i < path.n; i++) {
    unsigned char c = (unsigned char)path.p[i];
    bool plain = (c < 0x80 && char_name((char)c) && c != '$') || c == '-' || c == '.' || c == '~' || c == '/';
    if (plain) buf_char(out, (char)c);
    else buf_fmt(out, "%%%02X", c);
  }
}
