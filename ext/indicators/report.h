#pragma once
// A report: a text and what each stage makes of it, each stage run when its rows are first asked for.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "figures/figure.h"
#include "indicators/check.h"
#include "indicators/honour.h"
#include "indicators/indicator.h"
#include "indicators/mention.h"
#include "lexicon/lexicon.h"
#include "page/page.h"
#include "text/date.h"
#include "text/text.h"

namespace gongbao {

class Report {
 public:
  /// `published` overrides the date that the text prints; `own_words` are read beside those built in.  Every
  /// member throws Stopped where `stop` says so; the report can still be used after that.
  explicit Report(std::string text, std::optional<Date> published = std::nullopt, Stop stop = {},
                  std::shared_ptr<const OwnWords> own_words = nullptr, StrayBytes stray = StrayBytes::kApart);

  [[nodiscard]] const Text& text() const noexcept { return text_; }
  [[nodiscard]] bool has_own_words() const noexcept { return own_words_ != nullptr; }
  const Page& page();
  const std::vector<Figure>& figures();
  const Indicators& indicators();
  const std::vector<Honour>& honours();
  const std::vector<Mention>& mentions();
  const std::vector<Check>& checks();
  /// The steps that made an indicator, which is one of indicators().rows; valid until steps() is called
  /// again.
  const std::vector<Step>& steps(std::uint32_t indicator);

 private:
  [[nodiscard]] Lexicon lexicon() const noexcept { return Lexicon(own_words_.get()); }

  Text text_;
  std::shared_ptr<const OwnWords> own_words_;  // what the rows show may be one of them
  std::optional<Date> published_;
  std::optional<Page> page_;
  std::optional<std::vector<Figure>> figures_;
  std::optional<Indicators> indicators_;
  std::optional<std::vector<Honour>> honours_;
  std::optional<std::vector<Mention>> mentions_;
  std::optional<std::vector<Check>> checks_;
  // Of the indicators that were explained last, the latest first: a join of two may ask for both in turns.
  struct Explained {
    std::uint32_t indicator;
    std::vector<Step> steps;
  };
  static constexpr std::size_t kExplained = 8;
  std::vector<Explained> explained_;
};

}  // namespace gongbao
