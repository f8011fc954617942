// Lines that were broken where a web page had a link, and the marks that a copy leaves in place of white
// space.

#include "page/page.h"
#include "page/paragraph.h"
#include "text/characters.h"

namespace gongbao {
namespace {

bool closes_sentence(char16_t c) {
  return is_any(c, u"。!?;:…") || is_closing(c);
}

// A line that stops in the middle of its sentence: 在听了刘少奇同志⏎关于宪法草案的报告⏎并进行了三天的讨论
class Lines {
 public:
  explicit Lines(Text& text) : text_(text) {}

  void join() {
    const Characters characters = text_.folded();
    bool open = false;  // the line before has a clause mark and no end
    for (std::uint32_t begin = 0; begin < characters.size();) {
      const auto end = static_cast<std::uint32_t>(find_mark<u'\n'>(characters, begin));
      if (end == characters.size()) return;
      text_.pass(end - begin);
      const Span line = trim({begin, end});
      const std::uint32_t next = end + 1;
      if (line.empty() || next == characters.size()) {
        open = false;
      } else {
        const Characters said = characters.substr(line.begin, line.size());
        const bool unfinished = !closes_sentence(said.back());
        if (const std::uint32_t over = unfinished ? page_break(next) : next; over > next && is_prose(said)) {
          text_.blank({end, over});
          open = true;
          begin = over;
          continue;
        }
        open = unfinished && (open || is_running(said));
        const bool goes_on = unfinished && (continues(next) || is_any(said.back(), u",、的和与及"));
        if ((open || goes_on) && !is_blank(next)) {
          text_.blank({end, next});
          open = true;
        } else {
          open = false;
        }
      }
      begin = next;
    }
  }

 private:
  Span trim(Span line) const {
    while (!line.empty() && is_space(text_.folded()[line.begin])) ++line.begin;
    while (!line.empty() && is_space(text_.folded()[line.end - 1])) --line.end;
    return line;
  }

  // Long, with a clause mark.
  static bool is_prose(Characters said) {
    constexpr std::size_t kLong = 12;
    constexpr std::size_t kFar = 400;
    return said.size() >= kLong && said.substr(0, kFar).find_first_of(u",。") != said.npos;
  }

  // Prose, no cell of a table and no numbered heading (三、扩大有效投资,稳住经济大盘).
  static bool is_running(Characters said) {
    return is_prose(said) && !is_any(said[0], u"—-(") && !is_part_heading(said);
  }

  static bool is_part_heading(Characters said) {
    constexpr std::size_t kLongest = 44;
    if (said.size() > kLongest || said.find(u'。') != said.npos) return false;
    const Enumerator enumerator = read_enumerator(said);
    return enumerator.length > 0 && said[enumerator.length - 1] == u'、' && !is_digit(said[0]);
  }

  bool is_blank(std::uint32_t at) const {
    while (at < text_.size() && is_space(text_.folded()[at])) ++at;
    return at == text_.size() || text_.folded()[at] == u'\n' || is_any(text_.folded()[at], u"—(");
  }

  // The end of a line at `begin` that holds zero width spaces only, what a copy keeps of the end of a printed
  // page; `begin` where it is another line, or where a blank one follows.
  std::uint32_t page_break(std::uint32_t begin) const {
    constexpr std::string_view kZeroWidthSpace = "\u200b";
    constexpr std::uint32_t kMost = 8;  // a line may be the whole text
    std::uint32_t end = begin;
    while (end < text_.size() && end - begin < kMost && is_space(text_.folded()[end]) &&
           text_.slice({end, end + 1}) == kZeroWidthSpace)
      ++end;
    const bool breaks = end > begin && end + 1 < text_.size() && text_.folded()[end] == u'\n' &&
                        text_.folded()[end + 1] != u'\n';
    return breaks ? end + 1 : begin;
  }

  bool continues(std::uint32_t at) const {
    return at < text_.size() && is_any(text_.folded()[at], u",、。;:是");
  }

  Text& text_;
};

// <U+00A0>, what some programs write for a character that they cannot print.
void blank_escapes(Text& text) {
  constexpr Characters kOpening = u"<U+";
  constexpr std::uint32_t kLength = 8;
  if (text.bytes().find("<U+") == std::string_view::npos) return;
  for (std::size_t at = text.folded().find(kOpening); at != Characters::npos;
       at = text.folded().find(kOpening, at + 1)) {
    if (at + kLength > text.size() || text.folded()[at + kLength - 1] != u'>') continue;
    text.blank({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at) + kLength});
  }
}

}  // namespace

void join_broken_lines(Text& text) {
  blank_escapes(text);
  Lines(text).join();
}

}  // namespace gongbao
