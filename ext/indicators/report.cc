#include "indicators/report.h"

#include <utility>

namespace gongbao {

Report::Report(std::string text, std::optional<Date> published, Stop stop,
               std::shared_ptr<const OwnWords> own_words, StrayBytes stray)
    : text_(std::move(text), stop, stray), own_words_(std::move(own_words)), published_(published) {
  bridge_page_jumps(text_);
  join_broken_lines(text_);
}

const Page& Report::page() {
  if (!page_) page_ = read_page(text_, lexicon(), published_);
  return *page_;
}

const std::vector<Figure>& Report::figures() {
  if (!figures_) {
    // Finding the indicators also tells which figures are changes, and which became indicators.  Both are
    // kept only when both are there: memory may run out between them.
    std::vector<Figure> figures = find_figures(text_, page(), lexicon());
    indicators_ = find_indicators(text_, *page_, figures, page_->published);
    figures_ = std::move(figures);
  }
  return *figures_;
}

const Indicators& Report::indicators() {
  figures();
  return *indicators_;
}

const std::vector<Honour>& Report::honours() {
  if (!honours_) honours_ = find_honours(text_, page(), lexicon());
  return *honours_;
}

const std::vector<Mention>& Report::mentions() {
  if (!mentions_) mentions_ = find_mentions(text_, page());
  return *mentions_;
}

const std::vector<Check>& Report::checks() {
  if (!checks_) checks_ = find_checks(text_, page(), figures(), indicators());
  return *checks_;
}

const std::vector<Step>& Report::steps(std::uint32_t indicator) {
  if (explained_ != indicator) {
    const Indicator& row = indicators().rows[indicator];
    explained_.reset();
    steps_ = explain_indicator(text_, *page_, lexicon(), page_->published, row.sentence,
                               figures()[row.figure].digits);
    explained_ = indicator;
  }
  return steps_;
}

}  // namespace gongbao
