// Finds every numeral of a text, its measure word and its qualifiers.

#include "figures/figure.h"

#include <algorithm>
#include <array>
#include <functional>

#include "figures/context.h"
#include "figures/numeral.h"
#include "figures/shared_measure.h"
#include "figures/trace.h"
#include "lexicon/lexicon.h"
#include "text/characters.h"

namespace gongbao {

std::string_view name_of(FigureKind kind) noexcept {
  static constexpr std::array<std::string_view, 13> kNames = {
      "amount", "share",   "change", "rank",  "date",    "period", "name",
      "code",   "version", "page",   "label", "ordinal", "other"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view name_of(Bound bound) noexcept {
  static constexpr std::array<std::string_view, 6> kNames = {"exact", "over",     "under",
                                                             "about", "at_least", "at_most"};
  return kNames[static_cast<std::size_t>(bound)];
}

namespace {

Bound bound_named(std::string_view name) {
  for (const Bound bound : {Bound::kOver, Bound::kUnder, Bound::kAbout, Bound::kAtLeast, Bound::kAtMost}) {
    if (name == name_of(bound)) return bound;
  }
  return Bound::kExact;
}

bool is_built_in(const lexicon::Word& word) {
  const std::span<const lexicon::Word> all = lexicon::all();
  return !std::less<>()(&word, all.data()) && std::less<>()(&word, all.data() + all.size());
}

class Finder {
 public:
  /// `whole` is the text that the characters are of, where there is one.
  Finder(Characters text, Lexicon lexicon, std::vector<Figure>& figures, const Text* whole = nullptr)
      : text_(text), lexicon_(lexicon), figures_(figures), whole_(whole) {}

  void run() { run({0, static_cast<std::uint32_t>(text_.size())}); }
  void run(Span within, Trace* trace = nullptr) {
    trace_ = trace;
    const std::uint32_t end = within.end;
    for (std::uint32_t at = within.begin; at < end;) {
      const std::uint32_t begin = at;
      const std::uint32_t pause = std::min(end, at + kStretch);
      constexpr std::uint32_t kStops = kBeginsNumeral | kBoundsName | kFirst;
      while (at < pause && !is_of(kStops, text_[at])) ++at;
      if (whole_ != nullptr) whole_->pass(at - begin + 1);
      if (at == pause) continue;
      const char16_t c = text_[at];
      if (starts_numeral(c)) {
        at = read(at);
      } else if (is_of(kFirst, c)) {
        if (is_first_place(at)) {
          add_first_place(at);
          ++at;
        }
        ++at;
      } else {
        open_ = is_any(c, u"“《「【") ? at : kClosed;
        ++at;
      }
    }
  }

 private:
  static constexpr std::uint32_t kClosed = 0xFFFFFFFF;
  static constexpr std::uint32_t kStretch = 2048;  // characters between two questions whether to go on

  [[nodiscard]] char16_t at(std::uint32_t index) const { return index < text_.size() ? text_[index] : u'\0'; }

  // Inside a quotation of a few characters: a name, not a report.
  [[nodiscard]] bool is_quoted(std::uint32_t begin, std::uint32_t end) const {
    constexpr std::uint32_t kLongestName = 24;
    if (open_ == kClosed || begin - open_ > kLongestName) return false;
    for (std::uint32_t i = end; i < text_.size() && i - open_ <= kLongestName; ++i) {
      if (is_any(text_[i], u"”》」】")) return true;
      if (text_[i] == u'\n') return false;
    }
    return false;
  }

  // The measure word at `from`, after a space at most, and after 余 多 几.
  void find_measure(Context& context, bool& more) const {
    std::uint32_t from = context.numeral.span.end;
    context.measure_span = {from, from};
    if (!context.numeral.measure.empty()) return;
    if (context.numeral.spaced && is_space(at(from)) && is_any(at(from + 1), u"余多")) ++from;  // 3 0 0 多个
    if (const lexicon::Word* inside = lexicon::longest(text_, from, lexicon::kQualifiers);
        inside != nullptr && inside->fields[1] == "inside") {
      const auto next = from + static_cast<std::uint32_t>(inside->text.size());
      // 多 may begin a word (三多民宿); it qualifies before a measure word.
      if (inside->text == u"余" || context.numeral.scaled ||
          lexicon_.longest(text_, next, lexicon::kMeasures) != nullptr) {
        more = true;
        from = next;
        context.measure_span = {from, from};
      }
    }
    if (at(from) == u'几' && context.numeral.chinese) {  // 十几家
      more = true;
      ++from;
    }
    std::uint32_t begin = from;
    if (is_space(at(begin)) && !is_space(at(begin + 1))) ++begin;
    const lexicon::Word* measure = lexicon_.longest(text_, begin, lexicon::kMeasures);
    if (measure != nullptr && measure->fields[1] == "none") {
      // 十五家园 is no 十五家; after Arabic digits the measure word counts: 3家电商, 16人员
      if (context.numeral.chinese) return;
      measure = lexicon_.longest(text_.substr(0, begin + 1), begin, lexicon::kMeasures);
      if (measure != nullptr && measure->fields[1] == "none") return;
    }
    if (measure == nullptr) return;
    context.measure = measure;
    context.measure_span = {begin, begin + static_cast<std::uint32_t>(measure->text.size())};
  }

  // Reads the numeral at `begin`; returns where to go on.
  std::uint32_t read(std::uint32_t begin) {
    const std::optional<Numeral> numeral = read_numeral(text_, begin, lexicon_);
    if (!numeral) return begin + 1;
    Context context{.text = text_, .lexicon = lexicon_, .numeral = *numeral};
    if (trace_ != nullptr) listen(context);
    bool more = numeral->more;
    find_measure(context, more);
    if (context.measure == nullptr)
      context.measure = measure_told_severally(text_, lexicon_, *numeral, figures_);
    context.quoted = is_quoted(begin, numeral->span.end);
    if (!counts_as_numeral(context) && !is_pair_of_digits(context))
      return numeral->span.end;  // what ends with it would not count either

    Figure figure;
    figure.chinese = numeral->chinese;
    figure.value = numeral->value;
    figure.value_high = numeral->value_high;
    figure.digits = numeral->digits;
    figure.quote = numeral->span;
    std::uint32_t end = std::max(context.measure_span.end, numeral->span.end);
    if (is_range(context)) end = read_range(context, figure);
    context.range = figure.value_high.has_value();
    figure.kind = classify(context);
    if (figure.kind != FigureKind::kAmount && figure.kind != FigureKind::kShare &&
        figure.kind != FigureKind::kChange && figure.kind != FigureKind::kRank) {
      figure.quote.end =
          std::max(figure.quote.end, figure.value_high && end > numeral->span.end ? end : numeral->span.end);
      add_measure(context, figure);
      // 大豆 7.0 -1.6: in a table
      if (figure.kind == FigureKind::kOther && follows_number(figure.quote.begin)) add_sign(figure);
      figures_.push_back(figure);
      return figure.quote.end;
    }
    figure.quote.end = end;
    add_half(context, figure);
    add_measure(context, figure);
    if (more) {
      figure.bound = Bound::kOver;
      trace_bound(figure, figure.quote);
    }
    if (figure.kind == FigureKind::kRank) {
      add_rank(context, figure);
    } else {
      add_sign(figure);
      add_qualifiers(figure);
    }
    if (repeats(figure)) {
      figure.kind = FigureKind::kOther;
      if (trace_ != nullptr) trace_->add(Stage::kKind, figure.digits, {"other: stuck to one of its measure"});
    }
    figures_.push_back(figure);
    return figure.quote.end;
  }

  // A Chinese numeral counts only with a measure word, as a date, or where nothing else can be meant: a
  // single one inside a word (统一, 三农) is no numeral, but “三服务”, 十四五 and （一） are figures, if no
  // indicators.
  static bool counts_as_numeral(const Context& context) {
    const Numeral& numeral = context.numeral;
    if (!numeral.chinese || !numeral.measure.empty() || numeral.fraction) return true;
    if (context.before() == u'第' || context.measure != nullptr) return true;
    if (context.quoted || (numeral.span.size() >= 2 && !numeral.bare_scale) || is_list_number(context) ||
        is_top(context)) {
      return true;
    }
    const Characters rest = context.text.substr(numeral.span.end);
    if (rest.starts_with(u"年") || rest.starts_with(u"月") || rest.starts_with(u"季度"))
      return !numeral.bare_scale;
    if (numeral.scaled && !numeral.bare_scale) return true;  // 三百多万农民
    if (numeral.bare_scale && numeral.span.size() >= 1) {
      const lexicon::Word* qualifier =
          lexicon::longest_ending(context.text, numeral.span.begin, lexicon::kQualifiers);
      const lexicon::Word* after = lexicon::longest(context.text, numeral.span.end, lexicon::kQualifiers);
      if (after != nullptr && after->fields[1] == "after") return true;  // 千万以上
      return qualifier != nullptr && qualifier->fields[0] != "exact" && qualifier->fields[1] == "before" &&
             numeral.span.size() >= 2;  // 超百亿
    }
    return false;
  }

  // 10%20%30%: numbers of one measure that nothing parts are no statement (a table that lost its columns),
  // unlike 610件931人.
  bool repeats(const Figure& figure) const {
    return !figures_.empty() && figures_.back().quote.end == figure.digits.begin &&
           figures_.back().measure == figure.measure;
  }

  // 10-20家, 10%至20%, 三至五个
  bool is_range(const Context& context) const {
    std::uint32_t next = context.numeral.span.end;
    if (context.measure != nullptr && context.measure->fields[1] == "percent")
      next = context.measure_span.end;
    if (is_pair_of_digits(context)) return true;
    if (!is_any(at(next), u"-—–~至到") || context.numeral.value_high) return false;
    if (at(next) == u'—' && at(next + 1) == u'—') return false;
    if (!starts_numeral(at(next + 1)) || is_digit(at(next + 1)) == context.numeral.chinese) return false;
    const char16_t previous = context.before();
    return !(is_any(previous, u"-/+") || is_letter(previous));
  }

  // 两、三倍: two to three times; 两到三万元 (统一到两个 is none)
  bool is_pair_of_digits(const Context& context) const {
    const Numeral& numeral = context.numeral;
    if (numeral.chinese && numeral.span.size() == 1 && is_any(at(numeral.span.end), u"到至") &&
        !is_any(context.before(), u"统唯之专划归合")) {
      const std::optional<Numeral> high = read_numeral(text_, numeral.span.end + 1, lexicon_);
      return high && high->chinese && high->value.to_double() > numeral.value.to_double() &&
             lexicon_.longest(text_, high->span.end, lexicon::kMeasures) != nullptr;
    }
    if (!numeral.chinese || at(numeral.span.end) != u'、' || numeral.span.size() != 1) return false;
    const std::optional<Numeral> next = read_numeral(text_, numeral.span.end + 1, lexicon_);
    return next && next->span.size() == 1 && next->value.mantissa == numeral.value.mantissa + 1 &&
           lexicon_.longest(text_, next->span.end, lexicon::kMeasures) != nullptr;
  }

  std::uint32_t read_range(Context& context, Figure& figure) const {
    std::uint32_t next = context.numeral.span.end;
    if (context.measure != nullptr && context.measure->fields[1] == "percent")
      next = context.measure_span.end;
    const std::optional<Numeral> high = read_numeral(text_, next + 1, lexicon_);
    const std::uint32_t single_end = std::max(context.measure_span.end, context.numeral.span.end);
    if (!high) return single_end;
    Context upper{.text = text_, .lexicon = lexicon_, .numeral = *high};
    bool more = false;
    find_measure(upper, more);
    const Characters rest = text_.substr(high->span.end);
    const bool months = rest.starts_with(u"月") || rest.starts_with(u"年") || rest.starts_with(u"日");
    const bool per_hundred = !context.numeral.measure.empty();  // 百分之四到五
    if (upper.measure == nullptr && !high->scaled && !months && high->measure.empty() && !per_hundred)
      return single_end;
    if (context.measure != nullptr && upper.measure != context.measure) return single_end;
    // 3-5万: the scale of the upper end is the scale of both
    if ((context.numeral.power == 0 || high->chinese) && !context.numeral.scaled)
      figure.value = figure.value.scaled(shared_power(text_, figure.value, *high));
    figure.value_high = high->value;
    // 53～5度: from the lower to the higher, as BETWEEN wants it
    if (figure.value_high->to_double() < figure.value.to_double())
      std::swap(figure.value, *figure.value_high);
    if (trace_ != nullptr) trace_->add(Stage::kNumeral, high->span, {"upper end of a range, in value_high"});
    context.numeral.scaled = context.numeral.scaled || high->scaled;
    context.numeral.span.end = high->span.end;
    context.measure = upper.measure;
    context.measure_span = upper.measure_span;
    if (!high->measure.empty()) context.numeral.measure = high->measure;
    return months ? high->span.end + 1 : std::max(upper.measure_span.end, high->span.end);
  }

  void trace_measure(const Figure& figure, std::string_view why, Span from) const {
    if (trace_ == nullptr) return;
    trace_->add(Stage::kMeasure, from, {why, figure.dimension.empty() ? "" : ": ", figure.dimension});
  }
  void trace_measure_word(const Context& context, const Figure& figure) const {
    if (trace_ == nullptr) return;
    const bool built_in = is_built_in(*context.measure);
    trace_measure(figure, built_in ? "measure word of measures.tsv" : "measure word given",
                  context.measure_span);
  }

  void add_measure(const Context& context, Figure& figure) const {
    const Numeral& numeral = context.numeral;
    if (!numeral.measure.empty()) {
      figure.measure = StaticText::of(numeral.measure);
      figure.dimension = "percent";
      trace_measure(figure, "of a hundred or thousand parts", numeral.span);
    } else if (numeral.fraction) {
      figure.dimension = "ratio";
      trace_measure(figure, "a fraction has none", numeral.span);
    } else if (context.measure != nullptr) {
      figure.measure = StaticText::of(context.measure->fields[0]);
      figure.dimension = StaticText::of(context.measure->fields[1]);
      trace_measure_word(context, figure);
      if (figure.measure == "成" ||
          figure.measure == "折") {  // tenths are read as percent: 超三成 is over 30 %
        const bool two_places = figure.measure == "折" && figure.value.to_double() >= 10;  // 75折 is 75 %
        figure.measure = "%";
        trace_measure(figure, "tenths, read as %", context.measure_span);
        if (!two_places) figure.value = figure.value.scaled(1);
        if (figure.value_high) figure.value_high = figure.value_high->scaled(1);
      }
    } else if (is_any(context.before(), u"¥$")) {
      figure.measure = context.before() == u'$' ? "美元" : "元";
      figure.dimension = "money";
      trace_measure(figure, "sign of a currency", {numeral.span.begin - 1, numeral.span.begin});
    } else if (at(numeral.span.end) == u'/' && is_digit(at(numeral.span.end + 1))) {
      // 181/144座: the pair has one measure word
      if (const std::optional<Numeral> other = read_numeral(text_, numeral.span.end + 1, lexicon_)) {
        if (const lexicon::Word* measure = lexicon_.longest(text_, other->span.end, lexicon::kMeasures)) {
          figure.kind = FigureKind::kAmount;
          figure.measure = StaticText::of(measure->fields[0]);
          figure.dimension = StaticText::of(measure->fields[1]);
          trace_measure(figure, "measure word of the pair", other->span);
        }
      }
    } else if (const lexicon::Word* shared = measure_of_list(text_, lexicon_, numeral); shared != nullptr) {
      figure.measure = StaticText::of(shared->fields[0]);
      figure.dimension = StaticText::of(shared->fields[1]);
      trace_measure(figure, "measure word of the next in the list", {});
    } else if (figure.kind == FigureKind::kAmount && numeral.scaled && means_money(context)) {
      figure.measure = "元";
      figure.dimension = "money";
      figure.inferred = true;
      trace_measure(figure, "none is printed, but the words beside it speak of money", {});
    } else {
      trace_measure(figure, "none", {});
    }
  }

  // 三斤半, 六倍半: a half of the measure
  void add_half(const Context& context, Figure& figure) const {
    if (context.measure == nullptr || at(figure.quote.end) != u'半' || figure.value.exponent != 0) return;
    if (is_any(at(figure.quote.end + 1), u"年数天月径")) return;
    std::int64_t tenths = 0;
    if (__builtin_mul_overflow(figure.value.mantissa, std::int64_t{10}, &tenths)) return;
    figure.value = {tenths + 5, -1};
    if (trace_ != nullptr)
      trace_->add(Stage::kNumeral, {figure.quote.end, figure.quote.end + 1}, {"and a half of the measure"});
    ++figure.quote.end;
  }

  // Does a number stand before the space before the sign, and no year?
  [[nodiscard]] bool follows_number(std::uint32_t begin) const {
    if (begin < 3 || !is_space(text_[begin - 2])) return false;
    std::uint32_t at = begin - 2;
    while (at > 0 && is_space(text_[at - 1])) --at;
    if (at == 0 || !is_digit(text_[at - 1])) return false;
    const bool year = at >= 4 && std::all_of(text_.begin() + (at - 4), text_.begin() + at, is_digit);
    return !year;
  }

  // 零下25.3℃, 增长负3.9% (胜负3场 and 担负3项 are no such numbers)
  [[nodiscard]] std::uint32_t word_below_zero(const Figure& figure) const {
    const Characters before = text_.substr(taken(), figure.quote.begin - taken());
    if (figure.dimension == "temperature") {
      if (before.ends_with(u"零下")) return 2;
    } else if (figure.dimension != "percent" && figure.dimension != "point") {
      return 0;
    }
    const bool below = before.ends_with(u"负") &&
                       (before.size() < 2 || !is_any(before[before.size() - 2], u"胜正担肩自抱背"));
    return below ? 1 : 0;
  }

  // 增长-3.8%: a minus, where it cannot join two things
  void add_sign(Figure& figure) const {
    const std::uint32_t begin = figure.quote.begin;
    if (const std::uint32_t word = figure.value_high ? 0 : word_below_zero(figure); word > 0) {
      figure.value = figure.value.negated();
      if (trace_ != nullptr) trace_->add(Stage::kNumeral, {begin - word, begin}, {"below 0"});
      figure.quote.begin -= word;
      figure.digits.begin -= word;
      return;
    }
    if (begin == 0 || !is_any(text_[begin - 1], u"-−") || figure.chinese || figure.value_high) return;
    const char16_t previous = begin >= 2 ? text_[begin - 2] : u'\n';
    if (is_digit(previous) || is_letter(previous) || is_any(previous, u"-—–)")) return;
    figure.value = figure.value.negated();
    if (trace_ != nullptr)
      trace_->add(Stage::kNumeral, {begin - 1, begin}, {"a minus that joins nothing: below 0"});
    --figure.quote.begin;
    --figure.digits.begin;
  }

  // Where the figure before ends: a word before this one begins there at the earliest (the measure word of
  // 10大于 is 大).
  [[nodiscard]] std::uint32_t taken() const { return figures_.empty() ? 0 : figures_.back().quote.end; }

  void add_qualifiers(Figure& figure) const {
    const lexicon::Word* before =
        lexicon::longest_ending(text_.substr(taken()), figure.quote.begin - taken(), lexicon::kQualifiers);
    if (before != nullptr && before->fields[1] == "apart") {
      figure.bound = bound_named(before->fields[0]);  // 约为944万元: the verb stands between
      trace_bound(figure,
                  {figure.quote.begin - static_cast<std::uint32_t>(before->text.size()), figure.quote.begin});
    } else if (before != nullptr && before->fields[1] == "before" && before->fields[0] != "exact") {
      // 上 and 过 qualify a bare scale only: 上亿人次, 过百亿元
      const bool scale_only = !is_digit(text_[figure.digits.begin]) && figure.chinese;
      if ((before->text != u"上" && before->text != u"过") || scale_only) {
        figure.bound = bound_named(before->fields[0]);
        const std::uint32_t end = figure.quote.begin;
        figure.quote.begin -= static_cast<std::uint32_t>(before->text.size());
        trace_bound(figure, {figure.quote.begin, end});
      }
    }
    const lexicon::Word* after = lexicon::longest(text_, figure.quote.end, lexicon::kQualifiers);
    if (after != nullptr && after->fields[1] == "after") {
      figure.bound = bound_named(after->fields[0]);
      const std::uint32_t begin = figure.quote.end;
      figure.quote.end += static_cast<std::uint32_t>(after->text.size());
      trace_bound(figure, {begin, figure.quote.end});
      share_bound(figure, {begin, figure.quote.end});
    } else if (figure.dimension == "multiple" && at(figure.quote.end) == u'多') {  // 九倍多
      figure.bound = Bound::kOver;
      ++figure.quote.end;
      trace_bound(figure, {figure.quote.end - 1, figure.quote.end});
    } else if (figure.bound == Bound::kExact && shares_qualifier(figure)) {
      figure.bound = figures_.back().bound;
      trace_bound(figure, {figures_.back().quote.begin, figures_.back().digits.begin});
    }
  }

  // 产量分别达2050万吨、4200万吨、19万吨以上: the word behind the last is of all that are told severally.
  void share_bound(const Figure& last, Span word) const {
    constexpr std::size_t kMostFigures = 8;
    constexpr std::uint32_t kReach = 8;  // 分别稳定在
    std::uint32_t begin = last.quote.begin;
    std::size_t first = figures_.size();
    for (; first > 0 && figures_.size() - first < kMostFigures; --first) {
      const Figure& before = figures_[first - 1];
      const bool counts = before.kind == FigureKind::kAmount || before.kind == FigureKind::kShare;
      if (!counts || before.bound != Bound::kExact || before.quote.end + 1 != begin ||
          !is_any(text_[before.quote.end], u"、和及"))
        break;
      begin = before.quote.begin;
    }
    const std::uint32_t reach = std::min(begin, kReach);
    if (first == figures_.size() || text_.substr(begin - reach, reach).find(u"分别") == text_.npos) return;
    for (std::size_t i = first; i < figures_.size(); ++i) {
      figures_[i].bound = last.bound;
      if (trace_ == nullptr) continue;
      trace_->listen(trace_->is_about(figures_[i].digits));
      trace_bound(figures_[i], word);
    }
    if (trace_ != nullptr) trace_->listen(trace_->is_about(last.digits));
  }

  // 突破8万亿元、9万亿元: the word before the first is of both.
  [[nodiscard]] bool shares_qualifier(const Figure& figure) const {
    if (figures_.empty()) return false;
    const Figure& first = figures_.back();
    return first.bound != Bound::kExact && first.quote.begin < first.digits.begin &&
           first.kind == figure.kind && first.measure == figure.measure &&
           first.quote.end + 1 == figure.quote.begin && is_any(text_[first.quote.end], u"、和及");
  }

  // 全市第一, 第四名: the quote takes the scope before and 名 or 位 after.
  void add_rank(const Context& context, Figure& figure) const {
    figure.measure = {};
    figure.dimension = "rank";
    figure.quote = {context.numeral.span.begin - 1, context.numeral.span.end};
    if (context.before() == u'前') {  // 前十
      figure.bound = Bound::kAtMost;
      trace_bound(figure, {figure.quote.begin, figure.quote.begin + 1});
    }
    if (is_any(at(figure.quote.end), u"名位")) ++figure.quote.end;
    figure.quote.begin = scope_begin(figure.quote.begin);
  }

  [[nodiscard]] std::uint32_t scope_begin(std::uint32_t end) const {
    const lexicon::Word* scope =
        lexicon::longest_ending(text_.substr(taken()), end - taken(), lexicon::kLevels);
    if (scope == nullptr || scope->text.size() < 2) return end;
    return end - static_cast<std::uint32_t>(scope->text.size());
  }

  // 居全市首位, 位列首位
  [[nodiscard]] bool is_first_place(std::uint32_t first) const {
    if (at(first + 1) != u'位' || first == 0) return false;
    const std::uint32_t begin = scope_begin(first);
    const char16_t verb = begin > 0 ? text_[begin - 1] : u'\0';
    return is_any(verb, u"居列排占") || (begin != first && verb != u'\0' && !is_han(verb));
  }

  void add_first_place(std::uint32_t first) {
    Figure figure;
    figure.kind = FigureKind::kRank;
    figure.chinese = true;
    figure.value = {1, 0};
    figure.dimension = "rank";
    figure.digits = {first, first + 1};
    figure.quote = {scope_begin(first), first + 2};
    if (trace_ != nullptr) {
      trace_->listen(trace_->is_about(figure.digits));
      trace_->add(Stage::kKind, {first, first + 2}, {"rank: 首位 after a verb of ranking or a scope"});
    }
    figures_.push_back(figure);
  }

  [[gnu::cold]] void listen(Context& context) const {
    const Numeral& numeral = context.numeral;
    trace_->listen(trace_->is_about(numeral.digits));
    context.trace = trace_;
    trace_->add(Stage::kNumeral, numeral.span,
                {numeral.chinese ? "in Chinese numerals" : "in digits",
                 numeral.scaled ? ", 万 or 亿 multiplied out" : "", numeral.fraction ? ", a fraction" : ""});
  }
  void trace_bound(const Figure& figure, Span quote) const {
    if (trace_ != nullptr) trace_->add(Stage::kBound, quote, {name_of(figure.bound), ": qualifier"});
  }

  Characters text_;
  Lexicon lexicon_;
  std::vector<Figure>& figures_;
  const Text* whole_;
  Trace* trace_ = nullptr;
  std::uint32_t open_ = kClosed;
};

}  // namespace

std::vector<Figure> find_figures(Characters characters) {
  std::vector<Figure> figures;
  Finder(characters, Lexicon(), figures).run();
  return figures;
}

namespace {

// Hardly ever fewer than the figures.
std::size_t count_numerals(const Text& text) {
  constexpr std::size_t kStretch = 4096;
  std::size_t count = 0;
  static_assert(kBeginsNumeral == 1);
  unsigned inside = 0;
  const Characters characters = text.folded();
  for (std::size_t begin = 0; begin < characters.size(); begin += kStretch) {
    unsigned found = 0;
    for (const char16_t c : characters.substr(begin, kStretch)) {
      const unsigned numeral = kCharacterClasses[c] & kBeginsNumeral;
      found += numeral & ~inside;
      inside = numeral;
    }
    count += found;
    text.pass(kStretch);
  }
  return count;
}

}  // namespace

std::vector<Figure> find_figures(const Text& text, Span within, Lexicon lexicon, Trace& trace) {
  std::vector<Figure> figures;
  Finder(text.folded(), lexicon, figures, &text).run(within, &trace);
  return figures;
}

std::vector<Figure> find_figures(const Text& text, const Page& page, Lexicon lexicon) {
  std::vector<Figure> figures;
  // Growing would copy all of them in one go, which in a large text takes long and twice the memory.  Few
  // texts have a figure in eight characters.
  constexpr std::uint32_t kLarge = 1U << 16;
  figures.reserve(text.size() < kLarge ? text.size() / 8 : count_numerals(text));
  Finder(text.folded(), lexicon, figures, &text).run();
  // What stands in no sentence is furniture: page numbers, dates of issue.
  std::size_t sentence = 0;
  for (Figure& figure : figures) {
    while (sentence < page.sentences.size() && page.sentences[sentence].span.end <= figure.digits.begin)
      ++sentence;
    const bool inside =
        sentence < page.sentences.size() && page.sentences[sentence].span.holds(figure.digits.begin);
    const bool plain = figure.kind == FigureKind::kAmount || figure.kind == FigureKind::kShare ||
                       figure.kind == FigureKind::kChange || figure.kind == FigureKind::kRank ||
                       figure.kind == FigureKind::kOther;
    if (!inside && plain) figure.kind = FigureKind::kPage;
  }
  return figures;
}

}  // namespace gongbao
