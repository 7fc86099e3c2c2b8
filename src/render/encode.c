/* Text made fit for XML, URIs and single lines; see encode.h. */
#include "render/encode.h"

#include "base/utf8.h"

void encode_line(Buf *out, Str s) {
  int32_t from = 0;
  for (int32_t i = 0; i < s.n; i++) {
    if (s.p[i] != '\n' && s.p[i] != '\t') continue;
    buf_visible(out, str_sub(s, from, i));
    buf_str(out, s.p[i] == '\n' ? S("\\n") : S("\\t"));
    from = i + 1;
  }
  buf_visible(out, str_from(s, from));
}

void encode_xml(Buf *out, Str s) {
  for (int32_t i = 0; i < s.n;) {
    uint32_t code = 0;
    int32_t n = utf8_decode(str_from(s, i), &code);
    if (n && code == '&') buf_str(out, S("&amp;"));
    else if (n && code == '<') buf_str(out, S("&lt;"));
    else if (n && code == '>') buf_str(out, S("&gt;"));
    else if (n && code == '"') buf_str(out, S("&quot;"));
    else if (n && (code == '\n' || code == '\t')) buf_fmt(out, "&#%u;", code);
    else if (n && (code == 0xfffe || code == 0xffff)) buf_str(out, S("\xef\xbf\xbd"));
    else buf_visible(out, str_sub(s, i, i + (n ? n : 1)));
    i += n ? n : 1;
  }
}

void encode_uri(Buf *out, Str path) {
  for (int32_t i = 0; i < path.n; i++) {
    unsigned char c = (unsigned char)path.p[i];
    bool plain = (c < 0x80 && char_name((char)c) && c != '$') || c == '-' || c == '.' || c == '~' || c == '/';
    if (plain) buf_char(out, (char)c);
    else buf_fmt(out, "%%%02X", c);
  }
}
