// Page jumps: 省科小(下转4版)  (紧接3版)320家 reads 省科小320家.

#include <optional>

#include "page/page.h"
#include "text/characters.h"

namespace gongbao {
namespace {

// "(下转4版)", "(上接第一版)", "(紧接A3版)" at `at`; the index after it.
std::optional<std::size_t> read_jump(Characters text, std::size_t at) {
  constexpr std::size_t kLongest = 12;
  if (text[at] != u'(' && text[at] != u'[' && text[at] != u'【') return std::nullopt;
  std::size_t end = at + 1;
  while (end < text.size() && is_space(text[end])) ++end;
  const Characters rest = text.substr(end);
  bool known = false;
  for (const Characters word : {u"下转", u"上接", u"紧接", u"转至", u"转第", u"接第"}) {
    known = known || rest.starts_with(word);
  }
  if (!known) return std::nullopt;
  for (; end < text.size() && end - at <= kLongest; ++end) {
    if (text[end] == u'\n') return std::nullopt;
    if (is_any(text[end], u")]】")) return end + 1;
  }
  return std::nullopt;
}

}  // namespace

void bridge_page_jumps(Text& text) {
  std::vector<Span> jumps;
  const Characters characters = text.folded();
  for (std::size_t at = text.find<u'(', u'[', u'【'>(0); at < characters.size();
       at = text.find<u'(', u'[', u'【'>(at)) {
    const std::optional<std::size_t> first = read_jump(characters, at);
    text.pass(1);
    if (!first) {
      ++at;
      continue;
    }
    // The two halves stand together, whatever white space is between them; so does white space before the
    // first and after the second on its own line.
    std::size_t end = *first;
    std::size_t next = end;
    while (next < characters.size() && (is_space(characters[next]) || characters[next] == u'\n')) ++next;
    if (next < characters.size()) {
      if (const auto second = read_jump(characters, next)) end = *second;
    }
    if (end != *first) {
      while (end < characters.size() && is_space(characters[end])) ++end;
      while (at > 0 && is_space(characters[at - 1]) && (jumps.empty() || jumps.back().end < at)) --at;
    }
    jumps.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end;
  }
  text.leave_out(jumps);
}

}  // namespace gongbao
