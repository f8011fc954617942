// Figures → indicators: what each figure of a sentence measures, and what it says of it.

#include "indicators/indicator.h"

#include <array>

#include "indicators/sentence_reader.h"

namespace gongbao {

std::string_view name_of(Role role) noexcept {
  static constexpr std::array<std::string_view, 4> kNames = {"actual", "target", "forecast", "baseline"};
  return kNames[static_cast<std::size_t>(role)];
}

std::string_view name_of(PeriodSource source) noexcept {
  static constexpr std::array<std::string_view, 5> kNames = {"", "printed", "carried", "section", "document"};
  return kNames[static_cast<std::size_t>(source)];
}

namespace {

struct MemberName {
  std::string_view printed;
  Characters folded;
};
constexpr std::array<MemberName, 6> kMembers = {{{"", u""},
                                                 {"城镇", u"城镇"},
                                                 {"农村", u"农村"},
                                                 {"第一", u"第一"},
                                                 {"第二", u"第二"},
                                                 {"第三", u"第三"}}};

}  // namespace

std::string_view name_of(Member member) noexcept {
  return kMembers[static_cast<std::size_t>(member)].printed;
}

Characters characters_of(Member member) noexcept {
  return kMembers[static_cast<std::size_t>(member)].folded;
}

std::string Indicators::metric(const Indicator& row, const Text& text) const {
  std::string metric(name_of(row.member));
  std::string buffer;
  for (std::uint32_t i = row.metric_begin; i < row.metric_end; ++i)
    metric += text.slice(metric_parts[i], buffer);
  std::erase_if(metric,
                [](char c) { return c == '\n' || c == '\r'; });  // of a sentence that is broken into lines
  return metric;
}

Indicators find_indicators(const Text& text, const Page& page, std::vector<Figure>& figures) {
  Indicators out;
  // Growing or shrinking would copy all of them in one go; what is reserved and never written takes no
  // memory.
  out.rows.reserve(figures.size());
  out.metric_parts.reserve(figures.size() * 4);
  SentenceReader(text, page, figures, out).run(0, page.sentences.size());
  return out;
}

std::vector<Step> explain_indicator(const Text& text, const Page& page, Lexicon lexicon,
                                    std::uint32_t sentence, Span digits) {
  // A sentence takes something from those before it in its paragraph: the basis of a change, its time.
  std::size_t first = sentence;
  while (!opens_paragraph(text.folded(), page, first)) --first;
  Trace trace(digits);
  trace.listen(true);
  trace.add(Stage::kSentence, page.sentences[sentence].span, {"the sentence it stands in"});
  const std::size_t line = text.folded().rfind(u'\n', page.sentences[first].span.begin);
  const std::uint32_t begin = line == Characters::npos ? 0 : static_cast<std::uint32_t>(line);
  std::vector<Figure> figures =
      find_figures(text, {begin, page.sentences[sentence].span.end}, lexicon, trace);
  trace.listen(false);
  Indicators out;
  SentenceReader(text, page, figures, out, &trace).run(first, sentence + 1);
  return std::move(trace).take();
}

}  // namespace gongbao
